package org.taproot.connectors.intake.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.Subject;

/**
 * Reads what is new in a table in the order of watermark and key, some rows at a time; each batch is a document and ends
 * a transaction. Holds no connection between two looks.
 */
final class JdbcIntake implements Intake {

    private static final int MOST_FETCHED = 1_000;

    private final JdbcSettings settings;
    private final IntakeContext context;
    private final Connections connections;
    private final Subject table;

    /** @throws IllegalArgumentException when the driver is not on the class path */
    JdbcIntake(JdbcSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
        this.connections = new Connections(settings, context);
        this.table = settings.subject(context.source());
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Connection connection = connections.open()) {
            connection.setNetworkTimeout(Runnable::run, (int)
                    Math.min(Integer.MAX_VALUE, settings.timeout().toMillis() + 10_000));
            read(connection, handover);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void read(Connection connection, Handover handover) throws IOException, SQLException {
        long end = System.nanoTime() + settings.longest().toNanos();
        List<TableColumn> columns = new TableDescription(settings, connection).columns();
        connection.commit();
        Optional<Position> position = Position.of(handover.position(), table, settings.order());
        Keyset keyset = begin(position, kinds(columns));
        String seen = position.map(Position::seen).orElse(null);
        boolean first = true;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            Path file = handover.stage();
            try {
                Batch batch = batch(connection, columns, keyset, file);
                if (batch.rows() > 0 && !(first && batch.sha256().equals(seen))) {
                    boolean comparable =
                            first && !batch.full() && settings.lookBack().isPresent();
                    Position last = new Position(
                            table.fingerprint(), settings.order(), batch.last(), comparable ? batch.sha256() : null);
                    handover.take(file, Document.until(name(batch), last.text()));
                }
                keyset = new Keyset(batch.last());
                more = batch.full();
                first = false;
            } finally {
                // a source that always fails would fill the disk
                Files.deleteIfExists(file);
            }
        }
    }

    private Keyset begin(Optional<Position> position, List<ValueKind> kinds) throws IOException {
        if (position.isEmpty()) {
            return Keyset.all();
        }
        List<String> values = position.get().values();
        if (settings.lookBack().isEmpty()) {
            return new Keyset(values);
        }
        String from = kinds.get(0)
                .minus(values.get(0), settings.lookBack().get())
                .orElseThrow(() -> new IOException(
                        "Invalid look-back for column %s of table %s: expected a time span for dates and timestamps, a number for numbers"
                                .formatted(settings.watermark(), settings.shownTable())));
        return new Keyset(List.of(from));
    }

    private Batch batch(Connection connection, List<TableColumn> columns, Keyset keyset, Path file)
            throws IOException, SQLException {
        try (PreparedStatement statement = connection.prepareStatement(keyset.sql(settings, columns))) {
            statement.setQueryTimeout((int) Math.max(1, settings.timeout().toSeconds()));
            statement.setFetchSize(Math.min(settings.batch(), MOST_FETCHED));
            keyset.bind(statement, kinds(columns));
            Batch batch;
            try (ResultSet rows = statement.executeQuery()) {
                batch = new BatchWriter(settings, columns).write(rows, file);
            }
            connection.commit();
            return batch;
        }
    }

    /** Of the watermark and the key. */
    private List<ValueKind> kinds(List<TableColumn> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        return settings.order().stream()
                .map(each -> columns.get(names.indexOf(each)).kind())
                .toList();
    }

    private String name(Batch batch) {
        return "%s (%s)".formatted(settings.shownTable(), batch.last().get(0));
    }

    /** Without the failure itself where that repeats the password. */
    private IOException unavailable(SQLException e) {
        String message = "Cannot read table %s of %s at %s: %s"
                .formatted(
                        settings.shownTable(),
                        settings.url().database(),
                        settings.url().host(),
                        e.getMessage());
        return repeatsPassword(message)
                ? new IOException("Cannot read table %s of %s at %s: SQL state %s"
                        .formatted(
                                settings.shownTable(),
                                settings.url().database(),
                                settings.url().host(),
                                e.getSQLState()))
                : new IOException(message, e);
    }

    private boolean repeatsPassword(String message) {
        try {
            return message.contains(context.secrets().resolve(settings.password()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // it has gone since; so nobody can tell
            return true;
        }
    }
}
