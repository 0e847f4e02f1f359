package org.taproot.connectors.intake.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.model.fact.RejectReason;

/** Writes rows as lines of JSON: names of columns as keys, numbers as they are, times with their offset. */
final class BatchWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JdbcSettings settings;
    private final List<TableColumn> columns;
    /** Where the watermark and the key are among the columns. */
    private final List<Integer> order;

    BatchWriter(JdbcSettings settings, List<TableColumn> columns) {
        this.settings = settings;
        this.columns = List.copyOf(columns);
        List<String> names = columns.stream().map(TableColumn::name).toList();
        this.order = settings.order().stream().map(names::indexOf).toList();
    }

    Batch write(ResultSet rows, Path file) throws IOException, SQLException {
        MessageDigest digest = sha256();
        long count = 0;
        boolean tooLarge = false;
        List<String> last = List.of();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            long written = 0;
            while (!tooLarge && rows.next()) {
                count++;
                List<String> values = read(rows);
                written += write(json, values);
                last = last(values);
                tooLarge = written >= settings.mostBytes();
            }
            if (count > 0) {
                json.writeRaw('\n');
            }
        }
        return new Batch(
                count,
                tooLarge || count == settings.batch(),
                last,
                HexFormat.of().formatHex(digest.digest()));
    }

    private List<String> read(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).kind().read(row, i + 1, settings.zone()));
        }
        return values;
    }

    private long write(JsonGenerator json, List<String> values) throws IOException {
        long size = 0;
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            size += columns.get(i).name().length();
            if (values.get(i) == null) {
                json.writeNull();
            } else {
                columns.get(i).kind().write(json, values.get(i), settings.zone());
                size += values.get(i).length();
            }
        }
        json.writeEndObject();
        return size;
    }

    private List<String> last(List<String> values) throws IntakeRefusedException {
        List<String> last = new ArrayList<>();
        for (int column : order) {
            if (values.get(column) == null) {
                String name = columns.get(column).name();
                throw new IntakeRefusedException(
                        RejectReason.INVALID_RESPONSE,
                        "Cannot read table %s: a row has nothing in %s; expected a key in every row"
                                .formatted(settings.shownTable(), name),
                        "无法读取表 %s：有一行的 %s 为空，主键列每行都必须有值".formatted(settings.shownTable(), name));
            }
            last.add(values.get(column));
        }
        return last;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
