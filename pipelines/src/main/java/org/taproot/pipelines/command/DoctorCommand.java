package org.taproot.pipelines.command;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.FullDisk;
import org.taproot.pipelines.stack.HubLock;
import org.taproot.pipelines.stack.TrinoJava;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at the machine before the hub does. */
@Command(
        name = "doctor",
        description = "Checks Java versions, memory, disk and ports, each problem with its remedy.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final long NEEDED_MEMORY = 4L << 30;

    @Mixin
    private HubOptions options;

    private final List<Complaint> problems = new ArrayList<>();

    @Override
    public Integer call() {
        java();
        trinoJava();
        memory();
        disk();
        ports();
        for (Complaint problem : problems) {
            System.out.printf(" ✗ %s%n   %s%n", problem.getMessage(), problem.remedy());
        }
        System.out.println(problems.isEmpty() ? "healthy" : problems.size() + " to mend");
        return problems.isEmpty() ? 0 : 1;
    }

    private static void fine(String what, Object found) {
        System.out.printf(" ✓ %-12s %s%n", what, found);
    }

    private void java() {
        int feature = Runtime.version().feature();
        // Flink and Hadoop's local file system are not ready for what came after 21.
        if (feature < 17 || feature > 21) {
            problems.add(new Complaint(
                    "Java %d runs this, expected 17 to 21.".formatted(feature),
                    "Install a JDK 17 and set JAVA_HOME to its folder."));
        } else {
            fine("java", Runtime.version());
        }
    }

    private void trinoJava() {
        try {
            fine("trino java", TrinoJava.home());
        } catch (Complaint complaint) {
            problems.add(complaint);
        }
    }

    private void memory() {
        long total = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        if (total < NEEDED_MEMORY) {
            problems.add(new Complaint(
                    "This machine has %d MB of memory, expected %d MB or more."
                            .formatted(total >> 20, NEEDED_MEMORY >> 20),
                    "Use a larger one; the hub takes about 2 GB beside everything else."));
        } else {
            fine("memory", (total >> 20) + " MB");
        }
    }

    private void disk() {
        DataDirectory data = options.data();
        try {
            FullDisk.refuse(data.root());
            fine("disk", "%d MB free for %s".formatted(FullDisk.freeBytes(data.root()) >> 20, data.root()));
        } catch (Complaint complaint) {
            problems.add(complaint);
        }
    }

    private void ports() {
        if (HubLock.holder(options.data()).isPresent()) {
            fine("ports", "a hub is running in " + options.data().root());
            return;
        }
        Map<String, Integer> taken = options.ports().taken();
        taken.forEach((name, port) -> problems.add(new Complaint(
                "Port %d for %s is taken.".formatted(port, name),
                "Stop the program that holds it, or choose other ports with --port-base.")));
        if (taken.isEmpty()) {
            fine("ports", options.ports().all().values());
        }
    }
}
