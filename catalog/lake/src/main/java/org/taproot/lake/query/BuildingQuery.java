package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;

/** A building and the units in it: 销控图. */
public final class BuildingQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public BuildingQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** As it is known now; without floors when nobody knows the building. */
    public StackingPlan now(String building) {
        String sql = SQL.locate(BuildingQuery.class, "now");
        return engine.ask(
                Question.of(sql, building),
                StackingPlan::units,
                handle -> plan(building, handle.createQuery(sql).bind("building", building)));
    }

    /**
     * As it was at the end of a business day, as far as was known at the end of a knowledge day, both in Shanghai.
     *
     * @param business from 2010 on
     */
    public StackingPlan asOf(String building, LocalDate business, LocalDate knowledge) {
        String sql = SQL.locate(BuildingQuery.class, "asOf");
        return engine.ask(
                Question.of(sql, building, business, knowledge),
                StackingPlan::units,
                handle -> plan(
                        building,
                        handle.createQuery(sql)
                                .bind("building", building)
                                .bind("business", business.toString())
                                .bind("knowledge", knowledge.toString())));
    }

    private static StackingPlan plan(String building, Query query) {
        List<KnownUnit> units = query.map((row, context) -> unit(row)).list();
        return StackingPlan.of(building, units);
    }

    private static KnownUnit unit(ResultSet row) throws SQLException {
        return new KnownUnit(
                UnitRow.unit(row),
                row.getString("source"),
                row.getTimestamp("known_from").toInstant());
    }
}
