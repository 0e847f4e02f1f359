package org.taproot.pipelines.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    public QueriesBench(QueriesPlan plan) {
        this.plan = plan;
        this.units = new InventedUnits(plan.units());
    }

    /** The folder, the number of units and how often each query is put. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        QueriesPlan plan =
                new QueriesPlan(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        MeasuringProcess.run(plan.folder(), () -> new QueryFigureTable(new QueriesBench(plan).run()));
    }

    /** Starts a database and Trino in the folder, fills the tables, measures, and ends them. */
    public List<QueryFigure> run() throws Exception {
        try (LakeServers servers = LakeServers.start(new DataDirectory(plan.folder()));
                MovingTable table = new MovingTable(servers.catalog(), units);
                QueryEngine trino = new QueryEngine(servers.connection());
                QueryEngine memory = new QueryEngine(servers.connection().remembering(servers.config()))) {
            fill(servers.catalog());
            Map<String, Runnable> throughTrino = new SharedQueries(trino).all();
            Map<String, Runnable> fromMemory = new SharedQueries(memory).all();
            throughTrino.values().forEach(this::spread);
            Map<String, Spread> untouched = measured(throughTrino, plan.times());
            fromMemory.values().forEach(Runnable::run);
            Map<String, Spread> remembered = measured(fromMemory, REMEMBERED_TIMES);
            table.start();
            Map<String, Spread> changing = measured(throughTrino, plan.times());
            table.check();
            List<QueryFigure> figures = new ArrayList<>();
            untouched.forEach((query, spread) ->
                    figures.add(new QueryFigure(query, spread, remembered.get(query), changing.get(query))));
            return figures;
        }
    }

    private void fill(HubCatalog catalog) throws IOException {
        append(catalog, HubTables.UNIT.log(), units.log());
        append(catalog, HubTables.ENTERPRISE.current(), units.enterprises());
        append(catalog, HubTables.ENTERPRISE.history(), units.states());
    }

    private static <R> void append(HubCatalog catalog, HubTable<R> table, Iterator<R> rows) throws IOException {
        TableWriter<R> writer = new TableWriter<>(catalog, table);
        writer.append(writer.write(rows));
    }

    private static Map<String, Spread> measured(Map<String, Runnable> queries, int times) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        queries.forEach((name, query) -> spreads.put(name, spread(query, times)));
        return spreads;
    }

    private void spread(Runnable query) {
        spread(query, plan.times());
    }

    private static Spread spread(Runnable query, int times) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            query.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return new Spread(millis[times / 2], millis[(int) Math.ceil(times * 0.95) - 1]);
    }
}
