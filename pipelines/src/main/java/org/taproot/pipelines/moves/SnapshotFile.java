package org.taproot.pipelines.moves;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.taproot.model.move.Registration;
import org.taproot.model.move.Snapshot;
import org.taproot.pipelines.stack.Complaint;

/**
 * Registry snapshots in one file, their rows in any order. It is read once for the dates and once for each snapshot, so
 * that no more than two snapshots need to be in memory.
 */
public final class SnapshotFile {

    private static final List<String> REQUIRED = List.of("snapshot", "corp_no", "district", "street");

    private final Path file;
    private final Map<String, String> strings = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> districtNames = new HashMap<>();

    public SnapshotFile(Path file) {
        this.file = file;
    }

    /** The dates of the snapshots, the earliest first; at least two. */
    public List<LocalDate> dates() throws IOException {
        TreeSet<LocalDate> found = new TreeSet<>();
        try (Sheet sheet = Sheet.open(file, REQUIRED)) {
            while (sheet.next()) {
                found.add(takenOn(sheet));
            }
        }
        if (found.size() < 2) {
            throw new Complaint(
                    "Invalid snapshots in %s: found %s, expected two dates or more in the column snapshot."
                            .formatted(file, found.isEmpty() ? "no row" : "only " + found.first()),
                    "Put the rows of both snapshots into one file.");
        }
        return List.copyOf(found);
    }

    /**
     * The snapshot of that date.
     *
     * @param earlier shares what is the same, so that both need little more memory than one
     */
    public Snapshot read(LocalDate date, Snapshot earlier) throws IOException {
        Snapshot snapshot = new Snapshot(date);
        try (Sheet sheet = Sheet.open(file, REQUIRED)) {
            while (sheet.next()) {
                if (takenOn(sheet).equals(date)) {
                    snapshot.add(registration(sheet, earlier));
                }
            }
        }
        return snapshot;
    }

    /** The name of a district, as far as the file has any. */
    public String districtName(String district) {
        return district == null ? null : districtNames.getOrDefault(district, district);
    }

    private LocalDate takenOn(Sheet sheet) {
        LocalDate date = date(sheet, "snapshot");
        if (date == null) {
            throw sheet.invalid("snapshot", "a date, such as 2016-02-29");
        }
        return date;
    }

    private Registration registration(Sheet sheet, Snapshot earlier) {
        String id = sheet.value("corp_no");
        if (id.isEmpty()) {
            throw sheet.invalid("corp_no", "the code of an enterprise");
        }
        Registration known = earlier.find(id).orElse(null);
        return new Registration(
                known == null ? id : known.id(),
                shared(sheet.value("corp_name"), known == null ? null : known.name()),
                kept(sheet.value("kind")),
                kept(sheet.value("industry")),
                kept(sheet.value("size")),
                district(sheet),
                shared(sheet.value("street"), known == null ? null : known.street()),
                date(sheet, "assignment_date"),
                date(sheet, "change_date"),
                date(sheet, "update_date"),
                date(sheet, "close_date"));
    }

    /** The code, else the name: a source may have either. */
    private String district(Sheet sheet) {
        String code = sheet.value("district");
        String name = sheet.value("district_name");
        String district = kept(code.isEmpty() ? name : code);
        if (district != null && !name.isEmpty()) {
            districtNames.put(district, kept(name));
        }
        return district;
    }

    private String kept(String value) {
        return value.isEmpty() ? null : strings.computeIfAbsent(value, key -> key);
    }

    private static String shared(String value, String known) {
        return value.equals(known) ? known : value;
    }

    private LocalDate date(Sheet sheet, String column) {
        String value = sheet.value(column);
        if (value.isEmpty()) {
            return null;
        }
        LocalDate known = dates.get(value);
        if (known == null) {
            known = parse(sheet, column, value);
            dates.put(value, known);
        }
        return known;
    }

    private static LocalDate parse(Sheet sheet, String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            Complaint complaint = sheet.invalid(column, "a date, such as 2016-02-29");
            complaint.initCause(e);
            throw complaint;
        }
    }
}
