package org.taproot.pipelines.bench;

/** A way of facts out of Kafka that is measured. */
public enum JobWay {
    BY_HAND_ALONE("measures to their log, by hand, 1 thread"),
    BY_HAND("measures to their log, by hand, 2 threads"),
    LOGGED("measures to their log, by the job fact-log");

    private final String shown;

    JobWay(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }
}
