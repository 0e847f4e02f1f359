package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How far the sources of a district have come.
 *
 * @param through everything that is sent on this day or before has been sent
 * @param lengths of the growing texts at the end of that day, in bytes
 */
public record Delivered(LocalDate through, Map<String, Long> lengths) {

    public static final Delivered NOTHING = new Delivered(LocalDate.of(1, 1, 1), Map.of());

    private static final String THROUGH = "through";
    private static final String LENGTH = "length.";

    public Delivered {
        lengths = Map.copyOf(lengths);
    }

    long length(String text) {
        return lengths.getOrDefault(text, 0L);
    }

    /** What was kept in the file; nothing when there is none. */
    public static Delivered read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        Map<String, Long> lengths = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(LENGTH)) {
                lengths.put(key.substring(LENGTH.length()), Long.valueOf(kept.getProperty(key)));
            }
        }
        return new Delivered(LocalDate.parse(kept.getProperty(THROUGH)), lengths);
    }

    public void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(THROUGH, through.toString());
        lengths.forEach((text, length) -> kept.setProperty(LENGTH + text, length.toString()));
        StringWriter text = new StringWriter();
        kept.store(text, "How far the demo district has come.");
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
