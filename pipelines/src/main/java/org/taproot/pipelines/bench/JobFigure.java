package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a way out of Kafka took.
 *
 * @param cpu of all threads of the process, the broker's among them, on all cores together
 * @param allocated bytes on the heap, garbage included, by all threads of the process
 */
public record JobFigure(JobWay way, long rows, Duration took, Duration cpu, long allocated) {

    public JobFigure {
        requireNonNull(way, "way");
        requireNonNull(took, "took");
        requireNonNull(cpu, "cpu");
    }

    static JobFigure between(JobWay way, Mark begin, Mark end) {
        return new JobFigure(
                way,
                end.rows() - begin.rows(),
                Duration.ofNanos(end.nanos() - begin.nanos()),
                Duration.ofNanos(end.cpuNanos() - begin.cpuNanos()),
                end.allocated() - begin.allocated());
    }

    double seconds() {
        return took.toNanos() / 1e9;
    }

    double cpuSeconds() {
        return cpu.toNanos() / 1e9;
    }

    double rowsPerSecond() {
        return rows / seconds();
    }

    double rowsPerCpuSecond() {
        return rows / cpuSeconds();
    }

    double cpuPerRow() {
        return cpuSeconds() / rows;
    }

    double allocatedPerRow() {
        return (double) allocated / rows;
    }
}
