package org.taproot.pipelines.district.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists of the demo district, one item in a line; lines that start with # explain. */
public final class Words {

    private static final String FOLDER = "/org/taproot/pipelines/district/words/";

    private Words() {}

    public static List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream resource = Words.class.getResourceAsStream(FOLDER + file)) {
            if (resource == null) {
                throw new IllegalStateException("Cannot find the word list " + FOLDER + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + file, e);
        }
        return List.copyOf(lines);
    }

    /** The columns of each line. */
    public static List<List<String>> table(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** The lines below each {@code [SECTION]}. */
    public static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(line);
            }
        }
        return sections;
    }
}
