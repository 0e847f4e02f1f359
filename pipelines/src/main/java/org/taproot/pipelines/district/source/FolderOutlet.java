package org.taproot.pipelines.district.source;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.taproot.pipelines.folder.Folders;

/**
 * One folder for each source. A table becomes a script that makes it and a CSV with its rows. A file that is sent on a
 * later day waits in a hidden folder until that day has come.
 */
public final class FolderOutlet implements Outlet {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR_OF_SENDING = 18;

    private final Path folder;
    private final Placing placing;
    private final BiPredicate<String, LocalDate> wanted;
    private final Delivered delivered;
    private final Map<LocalDate, Map<Path, Path>> waiting = new TreeMap<>();
    private final Map<String, Text> texts = new TreeMap<>();
    private LocalDate today;
    private long rows;

    /** Says where a file of a source goes. */
    @FunctionalInterface
    public interface Placing {

        Path place(String source, String name);
    }

    /**
     * @param wanted by source and day of sending: what is written at all
     * @param delivered what was written when the district was stopped; nothing of it is written again
     */
    public FolderOutlet(Path folder, Placing placing, BiPredicate<String, LocalDate> wanted, Delivered delivered)
            throws IOException {
        this.folder = folder;
        this.placing = placing;
        this.wanted = wanted;
        this.delivered = delivered;
        this.today = delivered.through();
        Folders.delete(waitingRoom());
    }

    /** All that is sent until the last day, each source in its own folder. */
    public static FolderOutlet until(LocalDate last, Path folder) throws IOException {
        return new FolderOutlet(
                folder,
                (source, name) -> folder.resolve(source).resolve(name),
                (source, sentOn) -> !sentOn.isAfter(last),
                Delivered.NOTHING);
    }

    @Override
    public boolean takes(String source, LocalDate sentOn) {
        return sentOn.isAfter(delivered.through()) && wanted.test(source, sentOn);
    }

    @Override
    public Parcel file(String source, String name, LocalDate sentOn) throws IOException {
        if (!takes(source, sentOn)) {
            return new Parcel(OutputStream.nullOutputStream());
        }
        Path place = placing.place(source, name);
        Path part = part(source + "/" + name);
        return new Parcel(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            @Override
            protected void sent(long all) throws IOException {
                Files.setLastModifiedTime(
                        part,
                        FileTime.from(
                                sentOn.atTime(HOUR_OF_SENDING, 0).atZone(ZONE).toInstant()));
                waiting.computeIfAbsent(sentOn, ignored -> new TreeMap<>()).put(part, place);
                rows += all;
            }
        };
    }

    private Path waitingRoom() {
        return folder.resolve(".waiting");
    }

    private Path part(String name) throws IOException {
        return Files.createDirectories(waitingRoom()).resolve(name.replace('/', '~'));
    }

    @Override
    public Table table(String source, String name, List<Column> columns) throws IOException {
        Path script = placing.place(source, name + ".sql");
        Files.createDirectories(script.getParent());
        Files.writeString(script, TableScript.of(name, columns));
        boolean begins = delivered.length(source + "/" + name + ".csv") == 0;
        Text text = text(source, name + ".csv");
        CsvSheet sheet = new CsvSheet(text.writer);
        if (begins) {
            sheet.row(columns.stream().map(Column::name).toArray(String[]::new));
        }
        return (sentOn, values) -> {
            if (takes(source, sentOn)) {
                sheet.row(values.toArray(String[]::new));
                rows++;
            }
        };
    }

    @Override
    public Lines lines(String source, String name) throws IOException {
        Text text = text(source, name);
        return (sentOn, line) -> {
            if (takes(source, sentOn)) {
                text.writer.append(line).append('\n');
                rows++;
            }
        };
    }

    private Text text(String source, String name) throws IOException {
        Path file = placing.place(source, name);
        Files.createDirectories(file.getParent());
        Text text = new Text(file, delivered.length(source + "/" + name));
        texts.put(source + "/" + name, text);
        return text;
    }

    /** How many rows, lines and records were written. */
    public long rows() {
        return rows;
    }

    /** What there is now, to go on from. */
    public Delivered delivered() throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        for (Map.Entry<String, Text> text : texts.entrySet()) {
            text.getValue().writer.flush();
            lengths.put(text.getKey(), Files.size(text.getValue().file));
        }
        return new Delivered(today, lengths);
    }

    @Override
    public void endOfDay(LocalDate day) throws IOException {
        today = day;
        while (!waiting.isEmpty() && !waiting.keySet().iterator().next().isAfter(day)) {
            LocalDate due = waiting.keySet().iterator().next();
            for (Map.Entry<Path, Path> file : waiting.remove(due).entrySet()) {
                Files.createDirectories(file.getValue().getParent());
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** What waits for a day that has not come is not sent. */
    @Override
    public void close() throws IOException {
        for (Text text : texts.values()) {
            text.writer.close();
        }
        Folders.delete(waitingRoom());
    }

    /** A text that grows, cut back to what was known to be whole when it is opened again. */
    private static final class Text {

        private final Path file;
        private final Writer writer;

        Text(Path file, long whole) throws IOException {
            this.file = file;
            cut(file, whole);
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        }

        private static void cut(Path file, long whole) throws IOException {
            if (Files.exists(file)) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(whole);
                }
            }
        }
    }
}
