package org.taproot.pipelines.district;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What makes a demo district the one it is: the same scenario gives the same bytes.
 *
 * @param seed of its chance
 * @param scale 1 for about 250 carriers, 13,000 units and 25,000 enterprises
 * @param from the first day of its history
 * @param to the last day of its history
 * @param dirt 1 for the usual mistakes of sources, 0 for none
 */
public record Scenario(long seed, double scale, LocalDate from, LocalDate to, double dirt) {

    /** Where the one that lives in a folder is kept. */
    public static final String FILE = "scenario.properties";

    public static final int YEARS = 3;

    private static final double LARGEST = 500;

    /** One of the usual size and dirt. */
    public static Scenario usual(long seed, LocalDate today) {
        return new Scenario(seed, 1, today.minusYears(YEARS), today, 1);
    }

    /** The one that lives in this folder already; otherwise this one, which lives there from now on. */
    public Scenario keptIn(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            write(file);
        }
        return read(file);
    }

    private static Scenario read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Scenario(
                Long.parseLong(kept.getProperty("seed")),
                Double.parseDouble(kept.getProperty("scale")),
                LocalDate.parse(kept.getProperty("from")),
                LocalDate.parse(kept.getProperty("to")),
                Double.parseDouble(kept.getProperty("dirt")));
    }

    private void write(Path file) throws IOException {
        String text = "seed=%d%nscale=%s%nfrom=%s%nto=%s%ndirt=%s%n".formatted(seed, scale, from, to, dirt);
        Path next = file.resolveSibling(FILE + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IllegalArgumentException with everything that is wrong */
    public Scenario {
        List<String> problems = new ArrayList<>();
        if (!(scale > 0 && scale <= LARGEST)) {
            problems.add("scale %s: expected more than 0 and at most %.0f".formatted(scale, LARGEST));
        }
        if (!(dirt >= 0 && dirt <= 100)) {
            problems.add("dirt %s: expected 0 to 100".formatted(dirt));
        }
        if (to.isBefore(from)) {
            problems.add("from %s to %s: expected a day not before the first".formatted(from, to));
        }
        if (from.getYear() < 2000 || to.getYear() > 2099) {
            problems.add("from %s to %s: expected days of this century".formatted(from, to));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Invalid scenario: " + String.join("; ", problems));
        }
    }
}
