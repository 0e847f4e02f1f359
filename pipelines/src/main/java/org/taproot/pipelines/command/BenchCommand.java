package org.taproot.pipelines.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.taproot.pipelines.bench.ConnectorsBench;
import org.taproot.pipelines.bench.JobsBench;
import org.taproot.pipelines.bench.QueriesBench;
import org.taproot.pipelines.bench.QueriesPlan;
import org.taproot.pipelines.bench.Step;
import org.taproot.pipelines.bench.Subject;
import org.taproot.pipelines.stack.FullDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a part of the hub on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures a part of the hub on this machine, on servers of its own in a temporary folder.",
            "connectors: from a file to Kafka, beside what the file and a bare producer allow.",
            "queries: the shared queries on a full table, through Trino, from memory and while it changes; in ms.",
            "jobs: from Kafka to the lake in steady state, beside what a program by hand and parts of the jobs take."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Part {
        CONNECTORS,
        QUERIES,
        JOBS
    }

    @Parameters(index = "0", paramLabel = "PART", description = "connectors, queries or jobs.")
    private Part part;

    @Option(
            names = "--rows",
            paramLabel = "NUMBER",
            defaultValue = "1000000",
            description =
                    "Of each file (default: ${DEFAULT-VALUE}); a rent roll has at most 1000000. For jobs: of the log.")
    private long rows;

    @Option(
            names = "--units",
            paramLabel = "NUMBER",
            defaultValue = "1000000",
            description = "For queries: in the table (default: ${DEFAULT-VALUE}), with a tenth as many enterprises.")
    private int units;

    @Option(
            names = "--times",
            paramLabel = "NUMBER",
            defaultValue = "" + QueriesPlan.DEFAULT_TIMES,
            description = "For queries: how often each is put to Trino (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Of the process that is measured (default: 1g; for jobs 2g, as a hub has).")
    private String heap;

    @Option(names = "--file", paramLabel = "FILE", split = ",", description = "register, rent_roll (default: both).")
    private List<Subject> subjects = List.of();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            split = ",",
            description = "file, check, rows, messages, producer, whole (default: all).")
    private List<Step> steps = List.of();

    @Option(names = "--jvm", paramLabel = "OPTION", description = "For the process that is measured; may be repeated.")
    private List<String> jvmOptions = List.of();

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where to make the temporary folder.")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder, "taproot-bench-");
        try {
            System.out.printf("Measuring %s in %s, with %s of heap.%n", named(List.of(part)), data, heap());
            return ChildProcess.run(command(data), data);
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot measure in " + data);
        }
    }

    private List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap(),
                "-XX:+UseSerialGC"));
        command.addAll(opened());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=org/taproot/pipelines/command/quiet-logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(
                switch (part) {
                    case CONNECTORS -> connectors(data);
                    case QUERIES -> queries(data);
                    case JOBS -> jobs(data);
                });
        return command;
    }

    /** The insides of Java that Flink needs are open to this process, and have to be to the other one. */
    private static List<String> opened() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-"))
                .toList();
    }

    private String heap() {
        if (heap != null) {
            return heap;
        }
        return part == Part.JOBS ? "2g" : "1g";
    }

    private List<String> connectors(Path data) {
        return List.of(
                ConnectorsBench.class.getName(), data.toString(), Long.toString(rows), named(subjects), named(steps));
    }

    private List<String> queries(Path data) {
        return List.of(QueriesBench.class.getName(), data.toString(), Integer.toString(units), Integer.toString(times));
    }

    private List<String> jobs(Path data) {
        return List.of(JobsBench.class.getName(), data.toString(), Long.toString(rows));
    }

    private static String named(List<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
