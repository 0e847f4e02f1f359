package org.taproot.pipelines.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Does a piece of work as often as its step asks for, and says what it took. */
final class Meter {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final Allocations ALLOCATIONS = Allocations.watched();

    private final Subject subject;

    Meter(Subject subject) {
        this.subject = subject;
    }

    /** The figure of the middle one. */
    Figure measure(Step step, Work work) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < step.times(); i++) {
            figures.add(once(step, work));
        }
        figures.sort(Comparator.comparing(Figure::took));
        return figures.get(figures.size() / 2);
    }

    private Figure once(Step step, Work work) throws Exception {
        long allocated = ALLOCATIONS.bytes();
        forgetPeaks();
        long computed = PROCESS.getProcessCpuTime();
        long begun = System.nanoTime();
        Done done = work.done();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Duration cpu = Duration.ofNanos(PROCESS.getProcessCpuTime() - computed);
        long peak = heapPeak();
        return new Figure(subject, step, done.rows(), done.bytes(), took, cpu, peak, ALLOCATIONS.bytes() - allocated);
    }

    private static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What is measured. */
    interface Work {
        Done done() throws Exception;
    }

    /**
     * What was worked off.
     *
     * @param rows 0 where they are not looked at
     */
    record Done(long rows, long bytes) {}
}
