package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;

/** Units that are vacant or may come free. */
public final class VacancyQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public VacancyQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /**
     * One page and the totals of all pages. The page is never older than what is said of the whole table: units that
     * changed in between show as news, and none is missed.
     */
    public VacancyResult search(VacancyCriteria criteria) {
        Whole whole = whole();
        Totals totals = totals(criteria);
        List<VacantUnit> units = totals.count == 0 ? List.of() : page(criteria, totals.count);
        return new VacancyResult(units, totals.count, totals.areaM2, totals.largest, whole.streets, whole.basis);
    }

    private Whole whole() {
        String sql = SQL.locate(VacancyQuery.class, "whole");
        return engine.ask(Question.of(sql), whole -> whole.streets.size(), handle -> handle.createQuery(sql)
                .map((row, context) -> new Whole(BasisColumns.texts(row, "streets"), BasisColumns.read(row)))
                .first());
    }

    private Totals totals(VacancyCriteria criteria) {
        String sql = SQL.locate(VacancyQuery.class, "totals");
        VacancyCriteria conditions = criteria.onFirstPage();
        return engine.ask(Question.of(sql, conditions), totals -> totals.largest.size(), handle -> statement(
                        handle, "totals", conditions)
                .map((row, context) ->
                        new Totals(row.getLong("chosen_count"), row.getBigDecimal("chosen_area_m2"), largest(row)))
                .first());
    }

    private List<VacantUnit> page(VacancyCriteria criteria, long count) {
        String sql = SQL.locate(VacancyQuery.class, "page");
        long first = Paging.first(criteria.page(), criteria.pageSize(), count);
        return engine.ask(Question.of(sql, criteria, first), List::size, handle -> statement(handle, "page", criteria)
                .bind("first", first)
                .bind("pageSize", criteria.pageSize())
                .map((row, context) -> UnitRow.read(row))
                .list());
    }

    /** What does not depend on what is looked for. */
    private record Whole(List<String> streets, Basis basis) {}

    private record Totals(long count, BigDecimal areaM2, List<BuildingArea> largest) {}

    /** Hands over every unit found, in order, without holding them all; page and page size do not count. */
    public void forEach(VacancyCriteria criteria, Consumer<VacantUnit> consumer) {
        engine.ask(handle -> {
            statement(handle, "export", criteria)
                    .map((row, context) -> UnitRow.read(row))
                    .forEach(consumer);
            return null;
        });
    }

    /** How many changes the units have been through; a list whose basis says otherwise is out of date. */
    public long changes() {
        String sql = SQL.locate(VacancyQuery.class, "changes");
        return engine.ask(Question.of(sql), changes -> 1, handle -> handle.createQuery(sql)
                .mapTo(Long.class)
                .one());
    }

    private static Query statement(Handle handle, String name, VacancyCriteria criteria) {
        return handle.createQuery(SQL.locate(VacancyQuery.class, name))
                .define("sort", criteria.sort().expression())
                .define("direction", criteria.descending() ? "DESC" : "ASC")
                .bindList(
                        "statuses", criteria.statuses().stream().map(Enum::name).toList())
                .bind("areaMin", criteria.areaMin())
                .bind("areaMax", criteria.areaMax())
                .bind("rentMin", criteria.rentMin())
                .bind("rentMax", criteria.rentMax())
                .bind("street", TextCondition.equalTo(criteria.street()))
                .bind("building", TextCondition.containing(criteria.building()));
    }

    private static List<BuildingArea> largest(ResultSet row) throws SQLException {
        Map<?, ?> areas = (Map<?, ?>) row.getObject("largest");
        return areas == null
                ? List.of()
                : areas.entrySet().stream()
                        .map(entry -> new BuildingArea((String) entry.getKey(), (BigDecimal) entry.getValue()))
                        .sorted(Comparator.comparing(BuildingArea::areaM2)
                                .reversed()
                                .thenComparing(BuildingArea::building))
                        .toList();
    }
}
