package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;

/** Enterprises as they are known now. */
public final class EnterpriseQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public EnterpriseQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** One page and the count of all pages. The page is never older than what is said of the whole table. */
    public EnterpriseResult search(EnterpriseCriteria criteria) {
        Whole whole = whole();
        long count = count(criteria);
        List<KnownEnterprise> enterprises = count == 0 ? List.of() : page(criteria, count);
        return new EnterpriseResult(enterprises, count, whole.districts, whole.basis);
    }

    private Whole whole() {
        String sql = SQL.locate(EnterpriseQuery.class, "whole");
        return engine.ask(Question.of(sql), whole -> whole.districts.size(), handle -> handle.createQuery(sql)
                .map((row, context) -> new Whole(BasisColumns.texts(row, "districts"), BasisColumns.read(row)))
                .first());
    }

    private long count(EnterpriseCriteria criteria) {
        String sql = SQL.locate(EnterpriseQuery.class, "count");
        return engine.ask(
                Question.of(sql, criteria.text(), criteria.district(), criteria.road()),
                count -> 1,
                handle -> statement(handle, sql, criteria)
                        .map((row, context) -> row.getLong("chosen_count"))
                        .first());
    }

    private List<KnownEnterprise> page(EnterpriseCriteria criteria, long count) {
        String sql = SQL.locate(EnterpriseQuery.class, "page");
        long first = Paging.first(criteria.page(), criteria.pageSize(), count);
        return engine.ask(Question.of(sql, criteria, first), List::size, handle -> statement(handle, sql, criteria)
                .define("sort", criteria.sort().expression())
                .define("direction", criteria.descending() ? "DESC" : "ASC")
                .bind("first", first)
                .bind("pageSize", criteria.pageSize())
                .map((row, context) -> EnterpriseRow.read(row))
                .list());
    }

    private static Query statement(Handle handle, String sql, EnterpriseCriteria criteria) {
        return handle.createQuery(sql)
                .bind("text", TextCondition.containing(criteria.text()))
                .bind("district", TextCondition.equalTo(criteria.district()))
                .bind("road", TextCondition.containing(criteria.road()));
    }

    /** What does not depend on what is looked for. */
    private record Whole(List<String> districts, Basis basis) {}

    /** The enterprise of a unified social credit code. */
    public Optional<KnownEnterprise> find(String uscc) {
        String sql = SQL.locate(EnterpriseQuery.class, "find");
        return engine.ask(Question.of(sql, uscc), found -> 1, handle -> handle.createQuery(sql)
                .bind("uscc", uscc)
                .map((row, context) -> EnterpriseRow.read(row))
                .findOne());
    }

    /** How many changes the enterprises have been through; a list whose basis says otherwise is out of date. */
    public long changes() {
        String sql = SQL.locate(EnterpriseQuery.class, "changes");
        return engine.ask(Question.of(sql), changes -> 1, handle -> handle.createQuery(sql)
                .mapTo(Long.class)
                .one());
    }
}
