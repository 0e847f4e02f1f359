package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads made-up files as deliveries are read: checked first, then opened. */
final class TestingTable {

    private final Path folder;
    private final TableFormat format;
    private final Columns columns;

    TestingTable(Path folder, TableOptions options, Columns columns) {
        this.folder = folder;
        this.format = TableFormats.of(options);
        this.columns = columns;
    }

    /** The columns that must be there, by their names in Chinese. */
    static Columns columns(String... required) {
        return new Columns(
                Arrays.stream(required).map(title -> Column.named(title, title)).toList(), List.of());
    }

    Checked check(byte[] content) throws IOException {
        return format.check(file(content), columns);
    }

    long count(byte[] content) throws IOException {
        return check(content).rows();
    }

    Part part(byte[] content) throws IOException {
        return check(content).parts().get(0);
    }

    List<Row> rows(byte[] content) throws IOException {
        List<Row> read = new ArrayList<>();
        try (Rows rows = format.open(file(content), columns)) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }

    List<String> firstRow(byte[] content) throws IOException {
        return rows(content).get(0).cells();
    }

    Refusal refusal(byte[] content) {
        return catchThrowableOfType(RefusedException.class, () -> check(content))
                .refusal();
    }

    boolean isAccepted(byte[] content) throws IOException {
        try {
            check(content);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
