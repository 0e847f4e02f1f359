package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** One page and the totals of all pages. */
    public VacancyResult search(VacancyCriteria criteria) {
        return engine.ask(handle -> statement(handle, "search", criteria)
                .bind("page", criteria.page())
                .bind("pageSize", criteria.pageSize())
                .scanResultSet((rows, context) -> result(rows.get())));
    }

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
        return engine.ask(handle -> handle.createQuery(SQL.locate(VacancyQuery.class, "changes"))
                .mapTo(Long.class)
                .one());
    }

    private static Query statement(Handle handle, String name, VacancyCriteria criteria) {
        return handle.createQuery(SQL.locate(VacancyQuery.class, name))
                .define("sort", criteria.sort().expression())
                .define("direction", criteria.descending() ? "DESC" : "ASC")
                .bind("statuses", criteria.statuses().stream().map(Enum::name).collect(joining(",")))
                .bind("areaMin", criteria.areaMin())
                .bind("areaMax", criteria.areaMax())
                .bind("rentMin", criteria.rentMin())
                .bind("rentMax", criteria.rentMax())
                .bind("street", TextCondition.equalTo(criteria.street()))
                .bind("building", TextCondition.containing(criteria.building()));
    }

    private static VacancyResult result(ResultSet rows) throws SQLException {
        rows.next();
        long count = rows.getLong("chosen_count");
        BigDecimal area = rows.getBigDecimal("chosen_area_m2");
        List<BuildingArea> largest = largest(rows);
        List<String> streets = BasisColumns.texts(rows, "streets");
        Basis basis = BasisColumns.read(rows);
        return new VacancyResult(units(rows), count, area, largest, streets, basis);
    }

    private static List<VacantUnit> units(ResultSet rows) throws SQLException {
        List<VacantUnit> units = new ArrayList<>();
        do {
            if (rows.getString("building") != null) {
                units.add(UnitRow.read(rows));
            }
        } while (rows.next());
        return units;
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
