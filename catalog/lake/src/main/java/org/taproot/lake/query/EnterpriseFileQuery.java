package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.taproot.lake.table.Column;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.Presence;

/** 企业档案: an enterprise through all its states. */
public final class EnterpriseFileQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    /** What says when and why a state came about, not what it is. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("uscc", "revision", "source", "valid_from", "known_from", "event_id");

    private static final List<String> FIELDS = HubTables.ENTERPRISE.history().columns().stream()
            .map(Column::name)
            .filter(column -> !CIRCUMSTANCES.contains(column))
            .toList();

    private final QueryEngine engine;

    public EnterpriseFileQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** Its states from the first to the present one, each with what changed; empty when nobody knows the code. */
    public List<EnterpriseVersion> history(String uscc) {
        String sql = SQL.locate(EnterpriseFileQuery.class, "versions");
        return engine.ask(Question.of(sql, uscc), List::size, handle -> handle.createQuery(sql)
                .bind("uscc", uscc)
                .scanResultSet((rows, context) -> versions(rows.get())));
    }

    private static List<EnterpriseVersion> versions(ResultSet rows) throws SQLException {
        List<EnterpriseVersion> versions = new ArrayList<>();
        Map<String, String> before = Map.of();
        while (rows.next()) {
            Map<String, String> fields = fields(rows);
            String presence = rows.getString("presence");
            versions.add(new EnterpriseVersion(
                    EnterpriseRow.read(rows),
                    presence == null ? Presence.PRESENT : Presence.valueOf(presence),
                    changes(before, fields)));
            before = fields;
        }
        return List.copyOf(versions);
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = row.getString(field);
            // states from before withdrawals were told say nothing
            fields.put(field, value == null && field.equals("presence") ? Presence.PRESENT.name() : value);
        }
        return fields;
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(field -> new FieldChange(field.getKey(), before.get(field.getKey()), field.getValue()))
                .toList();
    }
}
