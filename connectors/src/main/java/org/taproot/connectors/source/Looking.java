package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.http.SourceBusyException;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Objection;
import org.taproot.connectors.ledger.Objection.Place;
import org.taproot.connectors.ledger.SoleInstance;
import org.taproot.connectors.metrics.SourceMetrics;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.wire.Topic;

/**
 * Looks at a source when it is time to: as often as its definition says, less and less often while it fails. Whatever
 * happens, the next look comes.
 */
public final class Looking implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    /** So that the steward sees a living source, and the ledger is not written to by every look. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(3);

    private final SourceDefinition definition;
    private final Intake intake;
    private final Handover handover;
    private final Ledger ledger;
    private final SoleInstance soleInstance;
    private final Duration longestWait;
    private final Clock clock;
    private final SourceMetrics metrics;
    private Instant next = Instant.MIN;
    private Instant noted = Instant.MIN;
    private String failure;
    private int failures;

    public Looking(
            SourceDefinition definition,
            Intake intake,
            Handover handover,
            Ledger ledger,
            SoleInstance soleInstance,
            Duration longestWait,
            Clock clock,
            SourceMetrics metrics) {
        this.definition = definition;
        this.intake = intake;
        this.handover = handover;
        this.ledger = ledger;
        this.soleInstance = soleInstance;
        this.longestWait = longestWait;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Looks if it is time, and gives what has to be told of what was found there. */
    public List<ProducerRecord<String, byte[]>> look() {
        if (clock.instant().isBefore(next)) {
            return List.of();
        }
        try {
            soleInstance.confirm();
            intake.look(handover);
            tellObjections();
            succeeded();
            return List.of();
        } catch (IntakeRefusedException e) {
            failed(e.refusal().english(), e.refusal().chinese(), definition.every());
            return List.of(deadLetter(e));
        } catch (SourceBusyException e) {
            failed(e.getMessage(), null, later(e.retryAfter(), backOff()));
            return List.of();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The look at source {} failed", definition.name(), e);
            failed(Objects.requireNonNullElse(e.getMessage(), e.toString()), null, backOff());
            return List.of();
        }
    }

    private void tellObjections() {
        List<Objection> objections = intake.objections();
        ledger.objections().tell(definition.name(), Place.LANDING, objections);
        metrics.objections(objections.size());
    }

    private void succeeded() {
        if (failure != null) {
            LOG.info("Source {} is there again", definition.name());
        }
        Instant now = clock.instant();
        next = now.plus(definition.every());
        metrics.looked(now, next);
        if (failure != null || Duration.between(noted, now).compareTo(NOTED_EVERY) >= 0) {
            ledger.sources().looked(definition.name(), next);
            noted = now;
        }
        failure = null;
        failures = 0;
    }

    private void failed(String english, String chinese, Duration wait) {
        next = clock.instant().plus(wait);
        metrics.lookFailed(next);
        if (!english.equals(failure)) {
            LOG.warn("Cannot take anything from source {}, trying again: {}", definition.name(), english);
        }
        failure = english;
        failures++;
        note(english, chinese);
    }

    private void note(String english, String chinese) {
        try {
            ledger.sources().failed(definition.name(), next, english, chinese);
        } catch (RuntimeException e) {
            LOG.debug("The ledger is away too: the log has the failure of source {}", definition.name(), e);
        }
    }

    private static Duration later(Duration asked, Duration ours) {
        return asked.compareTo(ours) > 0 ? asked : ours;
    }

    /** Twice as long each time, and never the same for two sources. */
    private Duration backOff() {
        long longest = longestWait.toMillis();
        long doubled = FIRST_WAIT.toMillis() << Math.min(failures, 20);
        long wait = Math.min(longest, doubled);
        return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }

    /** The same fault of one day is one dead letter. */
    private ProducerRecord<String, byte[]> deadLetter(IntakeRefusedException refused) {
        Instant now = clock.instant();
        String id = definition.name() + "|" + refused.reason() + "|" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        DeadLetter letter = new DeadLetter(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", ""),
                definition.name(),
                definition.kind(),
                0,
                "source " + definition.name(),
                refused.reason(),
                "source",
                "",
                refused.refusal().english(),
                refused.refusal().chinese(),
                now,
                1,
                DeadLetterState.REJECTED,
                definition.kind(),
                now);
        return new ProducerRecord<>(
                Topic.DEAD_LETTER.name(),
                letter.eventId(),
                Topic.DEAD_LETTER.codec().encode(letter));
    }

    @Override
    public void close() throws IOException {
        intake.close();
    }
}
