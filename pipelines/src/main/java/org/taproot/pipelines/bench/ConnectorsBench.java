package org.taproot.pipelines.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.taproot.connectors.Connectors;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Servers;

/** How fast the connectors are, beside what the file and Kafka alone allow; in a process of its own, for its figures' sake. */
public final class ConnectorsBench {

    private final BenchPlan plan;

    public ConnectorsBench(BenchPlan plan) {
        this.plan = plan;
    }

    /** The folder, the number of rows, the subjects and the steps, each a list with commas. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        BenchPlan plan = new BenchPlan(
                Path.of(arguments[0]),
                Long.parseLong(arguments[1]),
                listed(arguments[2], Subject.class),
                listed(arguments[3], Step.class));
        MeasuringProcess.run(plan.folder(), () -> new FigureTable(new ConnectorsBench(plan).run()));
    }

    private static <E extends Enum<E>> Set<E> listed(String names, Class<E> type) {
        Set<E> listed = EnumSet.noneOf(type);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> listed.add(Enum.valueOf(type, name)));
        return listed;
    }

    /** Starts a broker, a database and connectors in the folder, measures, and ends them. */
    @SuppressWarnings("try") // the connectors only have to run meanwhile
    public List<Figure> run() throws Exception {
        DataDirectory data = new DataDirectory(plan.folder());
        try (Servers servers = Servers.start(data);
                Ledger ledger = servers.ledger();
                Connectors connectors = Connectors.start(servers.connectors())) {
            Way way = new Way(servers, ledger, data.root().resolve("work"));
            for (Subject subject : plan.subjects()) {
                measure(way, subject, "warm-up", plan.warmUpRows());
            }
            List<Figure> figures = new ArrayList<>();
            for (Subject subject : plan.subjects()) {
                figures.addAll(measure(way, subject, "measured", plan.rows()));
            }
            return figures;
        }
    }

    private List<Figure> measure(Way way, Subject subject, String name, long rows) throws Exception {
        Path file = way.work().resolve(subject.fileName(name));
        Files.createDirectories(file.getParent());
        try {
            subject.write(file, subject.rows(rows));
            return way.measure(subject, file, plan.steps());
        } finally {
            delete(way.work());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
