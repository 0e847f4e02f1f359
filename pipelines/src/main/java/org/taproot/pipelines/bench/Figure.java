package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one step took.
 *
 * @param rows that went through; 0 where rows are not looked at
 * @param bytes of the file, or of the keys and values of the messages
 * @param cpu of all threads of the process, the broker's among them, on all cores together
 * @param heapPeak the largest sizes of the pools of the heap meanwhile, added up, in bytes
 * @param allocated bytes on the heap, garbage included, by all threads of the process
 */
public record Figure(
        Subject subject, Step step, long rows, long bytes, Duration took, Duration cpu, long heapPeak, long allocated) {

    public Figure {
        requireNonNull(subject, "subject");
        requireNonNull(step, "step");
        requireNonNull(took, "took");
        requireNonNull(cpu, "cpu");
    }

    double seconds() {
        return took.toNanos() / 1e9;
    }

    double rowsPerSecond() {
        return rows / seconds();
    }

    double megabytesPerSecond() {
        return bytes / 1e6 / seconds();
    }

    double allocatedPerRow() {
        return rows == 0 ? Double.NaN : (double) allocated / rows;
    }
}
