package org.taproot.pipelines.moves;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What really became of enterprises, from a file. */
public record MoveTruth(List<Event> events) {

    private static final List<String> REQUIRED = List.of("corp_no", "event");

    /** One thing that became of one enterprise. */
    public record Event(String id, String kind) {}

    public MoveTruth {
        events = List.copyOf(events);
    }

    public static MoveTruth read(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        try (Sheet sheet = Sheet.open(file, REQUIRED)) {
            while (sheet.next()) {
                for (String column : REQUIRED) {
                    if (sheet.value(column).isEmpty()) {
                        throw sheet.invalid(column, "a value");
                    }
                }
                events.add(new Event(sheet.value("corp_no"), sheet.value("event")));
            }
        }
        return new MoveTruth(events);
    }
}
