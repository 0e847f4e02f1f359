package org.taproot.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;

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

    private static final List<Topic<?>> ALL = Stream.concat(
                    Stream.of(ENTERPRISE_REPORTED, UNIT_REPORTED, DEAD_LETTER),
                    FactKinds.all().stream().map(Topic::ofKind))
            .toList();

    private static final Map<String, Topic<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private static <F extends Fact> Topic<F> ofKind(FactKind<F> kind) {
        return new Topic<>(kind.name(), new RecordCodec<>(kind), Fact::key);
    }

    /** The topic of that kind of fact. */
    public static <F extends Fact> Topic<F> of(FactKind<F> kind) {
        return named(kind.name());
    }

    /** The topic of that name; the caller knows what it carries. */
    @SuppressWarnings("unchecked") // each topic is declared once, with its one kind of fact
    public static <F> Topic<F> named(String name) {
        Topic<?> topic = BY_NAME.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("Unknown topic " + name);
        }
        return (Topic<F>) topic;
    }

    public static List<Topic<?>> all() {
        return ALL;
    }
}
