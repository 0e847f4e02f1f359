package org.taproot.jobs;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** A topic was deleted and made again. Ends a job: starting it again would not help. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class TopicReplacedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    TopicReplacedException(String topic, String before, String now) {
        super(
                ("Cannot go on reading topic %s: it was deleted and made again (id %s, expected %s), so the positions in it"
                                + " mean nothing. Restore the data folder from a back-up.")
                        .formatted(topic, now, before));
    }
}
