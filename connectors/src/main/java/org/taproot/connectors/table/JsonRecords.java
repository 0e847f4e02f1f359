package org.taproot.connectors.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.taproot.model.fact.Rejection;

/**
 * The records of an open JSON file: the objects of the array at the pointer, or those outside of all. Where an array of
 * each record is unfolded, its elements are rows that inherit the fields of the record.
 */
final class JsonRecords implements Iterator<Row>, Closeable {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(CsvRecords.LONGEST_FIELD)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final DecodingReader reader;
    private final JsonParser parser;
    private final Origin origin;
    private final String unfold;
    private final JsonFields fields;
    /** How many cells every row has at least. */
    private final int width;

    private final Deque<Row> rows = new ArrayDeque<>();
    /** How many objects the records lie in. */
    private final int depth;

    private long number;
    private int marks;
    private boolean isAtEnd;

    JsonRecords(TextFile file, TableOptions options, Origin origin, JsonFields fields, int width) throws IOException {
        this.reader = file.reader();
        this.parser = FACTORY.createParser(reader);
        this.origin = origin;
        this.unfold = options.unfold();
        this.fields = fields;
        this.width = width;
        this.depth = descend(options.records());
    }

    private int descend(String pointer) throws IOException {
        List<String> names =
                pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
        try {
            for (String name : names) {
                if (parser.nextToken() != JsonToken.START_OBJECT
                        || !find(name.replace("~1", "/").replace("~0", "~"))) {
                    throw notThere(pointer);
                }
            }
        } catch (JsonProcessingException e) {
            close();
            throw unreadable(e);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        return names.size();
    }

    private boolean find(String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(name)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public boolean hasNext() {
        try {
            while (rows.isEmpty() && !isAtEnd) {
                advance();
            }
            return !rows.isEmpty();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last record was read");
        }
        return rows.remove();
    }

    private void advance() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            isAtEnd = true;
        } else if (token == JsonToken.START_OBJECT) {
            record();
            isAtEnd = depth > 0 && isOutside(depth) && finish();
        } else if (token == JsonToken.END_ARRAY) {
            isAtEnd = depth > 0 && finish();
        } else if (token != JsonToken.START_ARRAY || !isOutside(depth + 1)) {
            throw noObject();
        }
    }

    /** Whether what is read lies in as many objects and arrays as this. */
    private boolean isOutside(int levels) {
        return parser.getParsingContext().getNestingDepth() == levels;
    }

    /** What follows the records is only read to see that it is whole. */
    private boolean finish() throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
        return true;
    }

    private void record() throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        JsonCells record = new JsonCells(FACTORY, fields);
        record.read(parser, "", unfold);
        Rejection defect = reader.isDamaged() ? defect(record) : null;
        if (unfold.isEmpty()) {
            // two on one line are told apart all the same
            number = origin.word().equals(JsonTable.LINE) ? Math.max(number + 1, line) : number + 1;
            rows.add(new Row(origin, number, record.copy(width), defect));
        } else if (record.kept() != null) {
            elements(record, defect);
        }
    }

    /** The array may stand before fields that its elements inherit: so it was kept and is read again. */
    private void elements(JsonCells record, Rejection defect) throws IOException {
        String[] inherited = record.copy(0);
        try (JsonParser array = FACTORY.createParser(record.kept())) {
            array.nextToken();
            while (array.nextToken() == JsonToken.START_OBJECT) {
                JsonCells element = new JsonCells(FACTORY, fields, inherited);
                element.read(array, unfold + ".", null);
                rows.add(new Row(origin, ++number, element.copy(width), defect));
            }
            if (array.currentToken() != JsonToken.END_ARRAY) {
                throw noObject();
            }
        }
    }

    private Rejection defect(JsonCells record) {
        long found = marks(record.kept());
        for (String cell : record.copy(0)) {
            found += marks(cell);
        }
        Rejection defect = found == 0 ? null : Defect.of(reader, marks);
        marks += (int) found;
        return defect;
    }

    private static long marks(String text) {
        return text == null
                ? 0
                : text.chars().filter(c -> c == DecodingReader.MARK).count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close();
    }

    private RefusedException noObject() {
        long line = parser.currentTokenLocation().getLineNr();
        return new RefusedException(
                "Invalid JSON at line %d: expected records that are objects. Deliver the file as agreed."
                        .formatted(line),
                "JSON 第 %d 行：每条记录都应为对象。请按约定格式重新提交。".formatted(line));
    }

    private static RefusedException notThere(String pointer) {
        return new RefusedException(
                "Cannot find the records of the JSON at %s: expected an array there. Deliver the file as agreed."
                        .formatted(pointer),
                "JSON 中找不到 %s 处的记录，应为数组。请按约定格式重新提交。".formatted(pointer));
    }

    private static RefusedException unreadable(JsonProcessingException failure) {
        String place = failure.getLocation() == null
                ? "its beginning"
                : "line " + failure.getLocation().getLineNr();
        if (failure instanceof JsonEOFException) {
            return new RefusedException(
                    "Invalid JSON: it ends at %s before its last bracket; the file looks cut. Deliver the whole file again."
                            .formatted(place),
                    "JSON 在 %s 处中断，缺少结尾括号，文件可能不完整。请重新提交完整文件。".formatted(place));
        }
        return new RefusedException(
                "Invalid JSON at %s: %s. Repair it and deliver the file again."
                        .formatted(place, failure.getOriginalMessage()),
                "JSON 在 %s 处无法读取，应为格式正确的 JSON。请修正后重新提交。".formatted(place));
    }
}
