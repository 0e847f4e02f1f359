package org.taproot.wire;

import java.util.List;
import java.util.function.Function;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.DeadLetter;

/**
 * A Kafka topic: its name, how its facts are written, and by what they are keyed. All facts of one thing have one key
 * and so stay in order.
 *
 * @param name as in Kafka
 * @param codec writes and reads one fact
 * @param key of a fact
 * @param <F> the one kind of fact it carries
 */
public record Topic<F>(String name, Codec<F> codec, Function<F, String> key) {

    public static final Topic<EnterpriseReported> ENTERPRISE_REPORTED =
            new Topic<>("enterprise-reported", new EnterpriseReportedCodec(), EnterpriseReported::key);
    public static final Topic<UnitReported> UNIT_REPORTED =
            new Topic<>("unit-reported", new UnitReportedCodec(), UnitReported::key);
    public static final Topic<DeadLetter> DEAD_LETTER =
            new Topic<>("dead-letter", new DeadLetterCodec(), DeadLetter::eventId);

    /** The topic of that name; the caller knows what it carries. */
    @SuppressWarnings("unchecked") // each topic is declared once, with its one kind of fact
    public static <F> Topic<F> named(String name) {
        return (Topic<F>) all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown topic " + name));
    }

    public static List<Topic<?>> all() {
        return List.of(ENTERPRISE_REPORTED, UNIT_REPORTED, DEAD_LETTER);
    }
}
