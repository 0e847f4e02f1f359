package org.taproot.pipelines.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.upkeep.Upkeep;
import org.taproot.lake.upkeep.Upkeep.Extent;
import org.taproot.lake.upkeep.UpkeepReport;
import org.taproot.pipelines.stack.Requests.Question;

/** The upkeep of all tables, one after the other; those of a job that does not get on are left alone. */
final class TableKeeping {

    static final String MAINTAIN = "maintain";
    static final String DRY_RUN = "--dry-run";

    private static final Logger LOG = LoggerFactory.getLogger(TableKeeping.class);

    /** How a job does. */
    enum Standing {
        /** It does not run, or does not commit. */
        DOWN,
        /** It runs, but has not committed yet; it may still have to commit what it left behind long ago. */
        NEW,
        WELL
    }

    private final Upkeep upkeep;
    private final Map<String, String> writers;
    private final Function<String, Standing> standings;

    /**
     * @param writers the job of each table, by name
     * @param standings of a job at the moment, by its name
     */
    TableKeeping(Upkeep upkeep, Map<String, String> writers, Function<String, Standing> standings) {
        this.upkeep = upkeep;
        this.writers = Map.copyOf(writers);
        this.standings = standings;
    }

    /** Tells what was done, a line for each table that was changed or left alone. */
    List<String> keepAll() {
        return HubTables.all().stream()
                .map(this::keep)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String keep(HubTable<?> table) {
        String writer = writers.get(table.name());
        Standing standing = writer == null ? Standing.WELL : standings.apply(writer);
        if (standing == Standing.DOWN) {
            return "%s: left alone while job %s does not get on".formatted(table.name(), writer);
        }
        Extent extent = standing == Standing.WELL ? Extent.EVERYTHING : Extent.WITHOUT_ORPHANS;
        try {
            UpkeepReport report = upkeep.carryOut(table, extent);
            return report.isIdle() ? "" : report.text();
        } catch (RuntimeException e) {
            LOG.warn("Cannot keep table {} now; it is as good as before", table.name(), e);
            return "%s: not now, %s".formatted(table.name(), e.getMessage());
        }
    }

    /** @param question with the names of tables, of all when there are none, and whether only to tell */
    List<String> answer(Question question) {
        List<String> names = new ArrayList<>(question.arguments());
        boolean isDry = names.remove(DRY_RUN);
        List<String> lines = new ArrayList<>();
        for (HubTable<?> table : named(names)) {
            String line = isDry ? upkeep.plan(table).text() : keep(table);
            lines.add(line.isEmpty() ? table.name() + ": nothing to do" : line);
        }
        return lines;
    }

    private static List<HubTable<?>> named(List<String> names) {
        List<String> known = HubTables.all().stream().map(HubTable::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Unknown table %s: expected one of %s".formatted(name, known));
        });
        return HubTables.all().stream()
                .filter(table -> names.isEmpty() || names.contains(table.name()))
                .toList();
    }
}
