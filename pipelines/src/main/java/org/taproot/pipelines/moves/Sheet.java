package org.taproot.pipelines.moves;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.taproot.pipelines.stack.Complaint;

/** A CSV file in UTF-8 with a header, packed by gzip or not; a row at a time. */
final class Sheet implements Closeable {

    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns;
    private CsvRecord row;

    private Sheet(Path file, CloseableIterator<CsvRecord> records) {
        this.file = file;
        this.records = records;
        this.columns = columns();
    }

    /**
     * Opens a file that has these columns, whatever else it has.
     *
     * @throws Complaint when it cannot be read or lacks one
     */
    static Sheet open(Path file, List<String> required) throws IOException {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new Complaint("Cannot read %s.".formatted(file), "Name a file that exists and that you may read.");
        }
        InputStreamReader reader = new InputStreamReader(
                unpacked(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        Sheet sheet = new Sheet(
                file,
                CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)
                        .iterator());
        try {
            sheet.require(required);
        } catch (Complaint e) {
            sheet.close();
            throw e;
        }
        return sheet;
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.mark(2);
        int magic = in.read() << Byte.SIZE | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, BUFFER) : in;
    }

    private Map<String, Integer> columns() {
        Map<String, Integer> positions = new HashMap<>();
        if (next()) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                // a byte order mark is no part of the first name
                positions.putIfAbsent(row.getField(i).replace("\uFEFF", "").strip(), i);
            }
        }
        return positions;
    }

    private void require(List<String> required) {
        String missing =
                required.stream().filter(name -> !columns.containsKey(name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Complaint(
                    "Missing column %s in %s line 1: expected %s, found %s."
                            .formatted(
                                    missing,
                                    file,
                                    String.join(", ", required),
                                    columns.isEmpty() ? "no header" : String.join(", ", names())),
                    "Name the columns in the first line of the file.");
        }
    }

    private List<String> names() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean next() {
        boolean hasNext = read(records::hasNext);
        if (hasNext) {
            row = read(records::next);
        }
        return hasNext;
    }

    private <T> T read(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            boolean isText = !(e.getCause() instanceof CharacterCodingException);
            throw unreadable(isText ? "expected CSV" : "expected UTF-8", e);
        } catch (UncheckedIOException e) {
            boolean isText = !(e.getCause() instanceof CharacterCodingException);
            throw unreadable(isText ? "the file is cut or damaged" : "expected UTF-8", e);
        }
    }

    private Complaint unreadable(String expectation, RuntimeException cause) {
        return new Complaint(
                "Cannot read %s %s: %s (%s)."
                        .formatted(
                                file,
                                row == null ? "line 1" : "after line " + row.getStartingLineNumber(),
                                expectation,
                                cause.getMessage()),
                "Export or copy the file once more.",
                cause);
    }

    /** The value of the row in that column, without spaces around it; empty when there is none. */
    String value(String column) {
        Integer position = columns.get(column);
        return position == null || position >= row.getFieldCount()
                ? ""
                : row.getField(position).strip();
    }

    /** For a value that will not do. */
    Complaint invalid(String column, String expected) {
        return new Complaint(
                "Invalid %s \"%s\" in %s line %d: expected %s."
                        .formatted(column, value(column), file, row.getStartingLineNumber(), expected),
                "Correct the line, or leave it out.");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
