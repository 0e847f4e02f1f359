package org.taproot.pipelines.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.TableWriter;
import org.taproot.pipelines.bench.QueryFigure.Spread;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.LakeServers;

/** How fast the shared queries are on a full lake: through Trino, from memory, and while the table changes. */
public final class QueriesBench {

    private static final int REMEMBERED_TIMES = 200;

    private final QueriesPlan plan;
    private final InventedUnits units;
    private final Steps steps;

    /** @param progress is told what it is busy with */
    public QueriesBench(QueriesPlan plan, PrintStream progress) {
        this.plan = plan;
        this.units = new InventedUnits(plan.units());
        this.steps = new Steps(progress);
    }

    /** The folder, the number of units and how often each query is put. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        QueriesPlan plan =
                new QueriesPlan(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        MeasuringProcess.run(plan.folder(), () -> new QueryFigureTable(new QueriesBench(plan, System.err).run()));
    }

    /** Starts a database and Trino in the folder, fills the tables, measures, and ends them. */
    public List<QueryFigure> run() throws Exception {
        steps.begin("starting PostgreSQL and Trino");
        try (LakeServers servers = LakeServers.start(new DataDirectory(plan.folder()));
                MovingTable table = new MovingTable(servers.catalog(), units, steps);
                QueryEngine trino = new QueryEngine(servers.connection());
                QueryEngine memory = new QueryEngine(servers.connection().remembering(servers.config()))) {
            fill(servers.catalog());
            Map<String, Runnable> throughTrino = new SharedQueries(trino).all();
            Map<String, Runnable> fromMemory = new SharedQueries(memory).all();
            Map<String, Double> cold = cold(throughTrino);
            measured("warming up", throughTrino, plan.times());
            Map<String, Spread> untouched = measured("through Trino", throughTrino, plan.times());
            measured("remembering", fromMemory, 1);
            Map<String, Spread> remembered = measured("from memory", fromMemory, REMEMBERED_TIMES);
            table.start();
            Map<String, Spread> changing = measured("while the table changes", throughTrino, plan.times());
            table.check();
            return untouched.keySet().stream()
                    .map(query -> new QueryFigure(
                            query, cold.get(query), untouched.get(query), remembered.get(query), changing.get(query)))
                    .toList();
        }
    }

    private void fill(HubCatalog catalog) throws IOException {
        append(catalog, HubTables.UNIT.log(), units.log());
        append(catalog, HubTables.ENTERPRISE.current(), units.enterprises());
        append(catalog, HubTables.ENTERPRISE.history(), units.states());
    }

    private <R> void append(HubCatalog catalog, HubTable<R> table, Iterator<R> rows) throws IOException {
        TableWriter<R> writer = new TableWriter<>(catalog, table);
        writer.append(writer.write(steps.counted("writing " + table.name(), rows)));
    }

    private Map<String, Double> cold(Map<String, Runnable> queries) {
        Map<String, Double> cold = new LinkedHashMap<>();
        queries.forEach((name, query) -> {
            steps.begin("cold: " + name);
            cold.put(name, millis(query));
        });
        return cold;
    }

    private Map<String, Spread> measured(String way, Map<String, Runnable> queries, int times) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        queries.forEach((name, query) -> {
            steps.begin(way + ": " + name);
            spreads.put(name, spread(query, times));
        });
        return spreads;
    }

    private static Spread spread(Runnable query, int times) {
        double[] millis =
                DoubleStream.generate(() -> millis(query)).limit(times).sorted().toArray();
        return new Spread(millis[times / 2], millis[(int) Math.ceil(times * 0.95) - 1], millis[times - 1]);
    }

    private static double millis(Runnable query) {
        long begun = System.nanoTime();
        query.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
