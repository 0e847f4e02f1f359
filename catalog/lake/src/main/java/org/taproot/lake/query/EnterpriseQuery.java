package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Enterprises as they are known now. */
public final class EnterpriseQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public EnterpriseQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** One page and the count of all pages. */
    public EnterpriseResult search(EnterpriseCriteria criteria) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(EnterpriseQuery.class, "search"))
                .define("sort", criteria.sort().expression())
                .define("direction", criteria.descending() ? "DESC" : "ASC")
                .bind("text", TextCondition.containing(criteria.text()))
                .bind("district", TextCondition.equalTo(criteria.district()))
                .bind("road", TextCondition.containing(criteria.road()))
                .bind("page", criteria.page())
                .bind("pageSize", criteria.pageSize())
                .scanResultSet((rows, context) -> result(rows.get())));
    }

    /** The enterprise of a unified social credit code. */
    public Optional<KnownEnterprise> find(String uscc) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(EnterpriseQuery.class, "find"))
                .bind("uscc", uscc)
                .map((row, context) -> EnterpriseRow.read(row))
                .findOne());
    }

    /** How many changes the enterprises have been through; a list whose basis says otherwise is out of date. */
    public long changes() {
        return engine.ask(handle -> handle.createQuery(SQL.locate(EnterpriseQuery.class, "changes"))
                .mapTo(Long.class)
                .one());
    }

    private static EnterpriseResult result(ResultSet rows) throws SQLException {
        rows.next();
        long count = rows.getLong("chosen_count");
        List<String> districts = BasisColumns.texts(rows, "districts");
        Basis basis = BasisColumns.read(rows);
        return new EnterpriseResult(enterprises(rows), count, districts, basis);
    }

    private static List<KnownEnterprise> enterprises(ResultSet rows) throws SQLException {
        List<KnownEnterprise> enterprises = new ArrayList<>();
        do {
            if (rows.getString("uscc") != null) {
                enterprises.add(EnterpriseRow.read(rows));
            }
        } while (rows.next());
        return enterprises;
    }
}
