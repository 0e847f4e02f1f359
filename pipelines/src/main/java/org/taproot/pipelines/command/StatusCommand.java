package org.taproot.pipelines.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Health;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Probes;
import org.taproot.pipelines.stack.Probes.Probe;
import org.taproot.pipelines.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks every part a real question. */
@Command(
        name = "status",
        description = "Asks every part a real question; says 'ready' and ends with 0 when all of them answer.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options;

    @Override
    public Integer call() {
        Settings settings = Settings.read(options.data());
        boolean allAnswer = true;
        for (Map.Entry<String, Probe> probe :
                probes(options.data(), options.ports(), settings).entrySet()) {
            allAnswer &= show(probe.getKey(), probe.getValue());
        }
        Health.read(options.data())
                .ifPresent(health -> new HealthText(health).lines().forEach(System.out::println));
        showSources(options.ports(), settings);
        System.out.println(allAnswer ? "ready" : "not ready");
        return allAnswer ? 0 : 1;
    }

    /** Whether a source does well is its own matter: the hub is ready all the same. */
    private static void showSources(Ports ports, Settings settings) {
        try (Ledger ledger = HubLedger.open(ports, settings)) {
            new SourcesText(
                            ledger.sources().all(),
                            ledger.objections().all(),
                            ledger.failing().all())
                    .lines()
                    .forEach(System.out::println);
        } catch (Complaint e) {
            // postgres has been asked already, and did not answer
        }
    }

    private static Map<String, Probe> probes(DataDirectory data, Ports ports, Settings settings) {
        Map<String, Probe> probes = new LinkedHashMap<>();
        probes.put("postgres", () -> Probes.postgres(ports, settings));
        probes.put("kafka", () -> Probes.kafka(ports));
        probes.put("flink", () -> Probes.flink(ports));
        probes.put("keeper", () -> Probes.keeper(data));
        probes.put("trino", () -> Probes.trino(ports));
        probes.put("connectors", () -> Probes.connectors(ports, settings));
        probes.put("desk", () -> Probes.desk(ports));
        return probes;
    }

    private static boolean show(String name, Probe probe) {
        try {
            System.out.printf(" ✓ %-11s %s%n", name, probe.ask());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            System.out.printf(" ✗ %-11s %s%n", name, why.lines().findFirst().orElse(""));
            return false;
        }
    }
}
