package org.taproot.pipelines.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How far some work was at a moment, and what the process had used by then.
 *
 * @param rows worked off
 * @param nanos of the clock that only differences mean something of
 * @param cpuNanos of all threads of the process
 * @param allocated bytes on the heap, of which only differences mean something
 */
record Mark(long rows, long nanos, long cpuNanos, long allocated) {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final Allocations ALLOCATIONS = Allocations.watched();

    static Mark now(long rows) throws InterruptedException {
        long nanos = System.nanoTime();
        return new Mark(rows, nanos, PROCESS.getProcessCpuTime(), ALLOCATIONS.bytesMeanwhile());
    }
}
