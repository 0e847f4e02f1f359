package org.taproot.pipelines.moves;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.taproot.model.move.Flow;
import org.taproot.model.move.Move;
import org.taproot.model.move.Registration;

/** Writes moves and flows as CSV. */
public final class MoveBook {

    private final SnapshotFile snapshots;

    /** @param snapshots knows the names of the districts */
    public MoveBook(SnapshotFile snapshots) {
        this.snapshots = snapshots;
    }

    /** Every move with its reason. */
    public void writeMoves(Path file, List<Move> moves) throws IOException {
        write(file, csv -> {
            csv.writeRecord(
                    "corp_no",
                    "corp_name",
                    "event",
                    "event_zh",
                    "from_district",
                    "from_district_name",
                    "from_street",
                    "to_district",
                    "to_district_name",
                    "to_street",
                    "change_date",
                    "reason_zh",
                    "reason_en");
            moves.forEach(move -> csv.writeRecord(row(move)));
        });
    }

    private List<String> row(Move move) {
        Registration newest = move.newest();
        return List.of(
                move.id(),
                orNothing(newest.name()),
                move.kind().name(),
                move.kind().zh(),
                orNothing(move.origin()),
                orNothing(snapshots.districtName(move.origin())),
                of(move.before(), Registration::street),
                orNothing(move.destination()),
                orNothing(snapshots.districtName(move.destination())),
                of(move.after(), Registration::street),
                newest.changedOn() == null ? "" : newest.changedOn().toString(),
                move.reason().zh(),
                move.reason().en());
    }

    /** How many enterprises went from where to where. */
    public void writeFlows(Path file, List<Flow> flows) throws IOException {
        write(file, csv -> {
            csv.writeRecord(
                    "from_district",
                    "from_district_name",
                    "to_district",
                    "to_district_name",
                    "form",
                    "industry",
                    "size",
                    "enterprises");
            flows.forEach(flow -> csv.writeRecord(row(flow)));
        });
    }

    private List<String> row(Flow flow) {
        return List.of(
                orNothing(flow.origin()),
                orNothing(snapshots.districtName(flow.origin())),
                orNothing(flow.destination()),
                orNothing(snapshots.districtName(flow.destination())),
                orNothing(flow.form()),
                orNothing(flow.industry()),
                orNothing(flow.size()),
                Long.toString(flow.enterprises()));
    }

    private static void write(Path file, Consumer<CsvWriter> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.accept(csv);
        } catch (UncheckedIOException e) {
            // the library does not say that this can fail
            throw e.getCause();
        }
    }

    private static String of(Registration registration, Function<Registration, String> component) {
        return registration == null ? "" : orNothing(component.apply(registration));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
