package org.taproot.pipelines.bench;

/** A stretch of the way from a file to Kafka, each with one thing more than the one before. */
public enum Step {
    FILE("the bytes of the file"),
    CHECK("read to its end and checked"),
    ROWS("rows"),
    MESSAGES("rows to messages"),
    PRODUCER("these messages by a bare producer"),
    WHOLE("from landed to done"),
    DELIVERY("of that: from claimed to done");

    private final String shown;

    Step(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    /** What makes up the short ones is done three times, and the middle one counts. */
    int times() {
        return this == WHOLE || this == DELIVERY ? 1 : 3;
    }
}
