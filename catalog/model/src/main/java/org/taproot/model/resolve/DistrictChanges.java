package org.taproot.model.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which district of today a district of then belongs to. Only for comparing: an address keeps the district that was
 * written.
 */
public final class DistrictChanges {

    private static final String DECLARED = "district-changes.csv";
    private static final String HEADER = "province,district,became,since";
    private static final int COLUMNS = 4;

    private final Map<String, DistrictChange> byPlace = new HashMap<>();
    private final Map<String, DistrictChange> byName = new HashMap<>();

    /** @throws IllegalArgumentException when a district is said to have become two */
    public DistrictChanges(List<DistrictChange> changes) {
        Map<String, Integer> provinces = new HashMap<>();
        for (DistrictChange change : changes) {
            String place = place(change.province(), change.district());
            DistrictChange known = byPlace.putIfAbsent(place, change);
            if (known != null) {
                throw new IllegalArgumentException("Invalid district changes: %s became both %s and %s, expected one"
                        .formatted(place, known.became(), change.became()));
            }
            byName.put(change.district(), change);
            provinces.merge(change.district(), 1, Integer::sum);
        }
        byName.keySet().removeIf(name -> provinces.get(name) > 1);
    }

    /** The changes that come with the hub: {@code district-changes.csv}. */
    public static DistrictChanges declared() {
        try (InputStream file = DistrictChanges.class.getResourceAsStream(DECLARED)) {
            if (file == null) {
                throw new IllegalStateException("Missing " + DECLARED + " beside " + DistrictChanges.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new DistrictChanges(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(DistrictChanges::change)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DECLARED, e);
        }
    }

    /** The district of today; without a province by its name, where only one province had a district of that name. */
    public String current(String province, String district) {
        return on(province, district, LocalDate.MAX);
    }

    /** The district on a day: 闸北 before 2015-11-04, 静安 from then on. */
    public String on(String province, String district, LocalDate day) {
        String name = district;
        // each change is followed once, so that districts that took each other's names end somewhere
        for (int i = 0; name != null && i < byPlace.size(); i++) {
            DistrictChange change = province == null ? byName.get(name) : byPlace.get(place(province, name));
            if (change == null || change.since().isAfter(day)) {
                break;
            }
            name = change.became();
        }
        return name;
    }

    private static DistrictChange change(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Invalid line \"%s\" in %s: expected %s".formatted(line, DECLARED, HEADER));
        }
        return new DistrictChange(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]));
    }

    private static String place(String province, String district) {
        return province + "/" + district;
    }
}
