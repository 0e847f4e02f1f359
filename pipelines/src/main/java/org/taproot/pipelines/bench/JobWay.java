package org.taproot.pipelines.bench;

/** A way of facts out of Kafka that is measured. */
public enum JobWay {
    BY_HAND_ALONE("measures to their log, by hand, 1 thread"),
    BY_HAND("measures to their log, by hand, 2 threads"),
    LOGGED("measures to their log, by the job fact-log"),
    DECODED("units read and decoded by a job, and dropped"),
    APPENDED("units appended to their log by a job"),
    MERGED("units to log, history and current, by the job unit");

    private final String shown;

    JobWay(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }
}
