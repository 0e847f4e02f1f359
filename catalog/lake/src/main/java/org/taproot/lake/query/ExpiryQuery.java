package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;

/** Leases that end: which units come vacant, and how much of a building in which month. */
public final class ExpiryQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public ExpiryQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** One page of the units whose lease ends within the months, and the totals of all pages. */
    public ComingVacant comingVacant(ExpiryCriteria criteria) {
        Totals totals = totals(criteria);
        List<VacantUnit> units = totals.count == 0 ? List.of() : page(criteria, totals.count);
        return new ComingVacant(units, totals.count, totals.areaM2, totals.noticedM2);
    }

    private Totals totals(ExpiryCriteria criteria) {
        String sql = SQL.locate(ExpiryQuery.class, "totals");
        return engine.ask(
                Question.of(sql, criteria.onFirstPage()), totals -> 1, handle -> statement(handle, sql, criteria)
                        .map((row, context) -> new Totals(
                                row.getLong("leases"),
                                row.getBigDecimal("total_area_m2"),
                                row.getBigDecimal("noticed_area_m2")))
                        .one());
    }

    private List<VacantUnit> page(ExpiryCriteria criteria, long count) {
        String sql = SQL.locate(ExpiryQuery.class, "comingVacant");
        long first = Paging.first(criteria.page(), criteria.pageSize(), count);
        return engine.ask(Question.of(sql, criteria, first), List::size, handle -> statement(handle, sql, criteria)
                .bind("first", first)
                .bind("pageSize", criteria.pageSize())
                .map((row, context) -> UnitRow.read(row))
                .list());
    }

    /** By building and month, in that order; page and page size do not count. */
    public List<MonthOfExpiries> byMonth(ExpiryCriteria criteria) {
        String sql = SQL.locate(ExpiryQuery.class, "byMonth");
        return engine.ask(
                Question.of(sql, criteria.onFirstPage()), List::size, handle -> statement(handle, sql, criteria)
                        .map((row, context) -> month(row))
                        .list());
    }

    private static Query statement(Handle handle, String sql, ExpiryCriteria criteria) {
        return handle.createQuery(sql)
                .bind("from", criteria.days().from().toString())
                .bind("to", criteria.days().to().toString())
                .bind("areaMin", criteria.areaMin())
                .bind("street", TextCondition.equalTo(criteria.street()))
                .bind("building", TextCondition.containing(criteria.building()));
    }

    private static MonthOfExpiries month(ResultSet row) throws SQLException {
        return new MonthOfExpiries(
                row.getString("building"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("leases"),
                row.getBigDecimal("total_area_m2"),
                row.getBigDecimal("annual_rent_cny"));
    }

    private record Totals(long count, BigDecimal areaM2, BigDecimal noticedM2) {}
}
