package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.taproot.model.carrier.Unit;
import org.taproot.model.occupancy.Block;
import org.taproot.model.occupancy.ContiguousBlocks;
import org.taproot.model.occupancy.Neighbours;

/** 连续整层/整块: space that hangs together, on a floor and over floors one above the other. */
public final class BlockQuery {

    /** Of how many units blocks are made at most. */
    public static final int MOST_UNITS = 100_000;

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public BlockQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /**
     * The largest ones.
     *
     * @throws IllegalArgumentException when they would be made of more than {@value #MOST_UNITS} units
     */
    public BlockResult search(BlockCriteria criteria) {
        String sql = SQL.locate(BlockQuery.class, "units");
        return engine.ask(
                Question.of(sql, criteria, criteria.vacating().vacant()),
                BlockResult::units,
                handle -> blocks(units(handle, sql, criteria), criteria));
    }

    private static List<Unit> units(Handle handle, String sql, BlockCriteria criteria) {
        return handle.createQuery(sql)
                .bind(
                        "vacant",
                        criteria.vacating().vacant().stream().map(Enum::name).collect(joining(",")))
                .bind("day", criteria.vacating().day().toString())
                .bind("by", criteria.vacating().by().toString())
                .bind("areaMin", criteria.areaMin())
                .bind("street", TextCondition.equalTo(criteria.street()))
                .bind("building", TextCondition.containing(criteria.building()))
                .bind("limit", MOST_UNITS + 1)
                .map((row, context) -> UnitRow.unit(row))
                .list();
    }

    private static BlockResult blocks(List<Unit> units, BlockCriteria criteria) {
        if (units.size() > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "Invalid search for blocks from %s m²: expected at most %d units, ask for a larger area, a building or a street"
                            .formatted(criteria.areaMin(), MOST_UNITS));
        }
        List<Block> found = ContiguousBlocks.of(units, criteria.vacating(), Neighbours.byNumber())
                .ofAtLeast(criteria.areaMin());
        return new BlockResult(found.stream().limit(criteria.most()).toList(), found.size());
    }
}
