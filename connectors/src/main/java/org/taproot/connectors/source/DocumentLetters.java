package org.taproot.connectors.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.mapping.EventIds;
import org.taproot.connectors.table.Refusal;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

/**
 * The dead letters of documents that were refused as a whole: one for each content of a source, with an attempt for every
 * delivery of it, whoever had it read once more. It refers to the file that the first of them left in quarantine.
 */
final class DocumentLetters {

    private DocumentLetters() {}

    /**
     * What a delivery that is refused leaves.
     *
     * @param before those of the same content that were refused, oldest first
     */
    static DeadLetter rejected(Delivery delivery, Refusal refusal, List<Delivery> before) {
        Delivery first = before.isEmpty() ? delivery : before.get(0);
        return new DeadLetter(
                eventId(first),
                first.feed(),
                sourceRecord(first),
                first.id(),
                first.originalName(),
                RejectReason.REFUSED_DOCUMENT,
                "document",
                "",
                "Cannot use document \"%s\" as a whole: %s".formatted(first.originalName(), refusal.english()),
                "文件「%s」整份拒收：%s".formatted(first.originalName(), refusal.chinese()),
                receivedAt(first),
                before.size() + 1,
                DeadLetterState.REJECTED,
                "quarantine/%s/%d".formatted(first.feed(), first.id()),
                receivedAt(delivery));
    }

    /**
     * What a delivery that can be used leaves when its content was refused before.
     *
     * @param before those of the same content that were refused, oldest first
     */
    static Optional<DeadLetter> replayed(Delivery delivery, List<Delivery> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        int earlier = before.size() - 1;
        Delivery newest = before.get(earlier);
        return Optional.of(
                rejected(newest, new Refusal(newest.refusal(), newest.refusalZh()), before.subList(0, earlier))
                        .replayed(before.size() + 1, receivedAt(delivery)));
    }

    static ProducerRecord<String, byte[]> message(DeadLetter letter) {
        return new ProducerRecord<>(
                Topic.DEAD_LETTER.name(),
                letter.eventId(),
                Topic.DEAD_LETTER.codec().encode(letter));
    }

    private static String eventId(Delivery first) {
        return new EventIds(first.feed(), sourceRecord(first), first.repetition(), 0).ofDocument("refused");
    }

    /** The content, or for want of one the delivery. */
    private static String sourceRecord(Delivery delivery) {
        return delivery.sha256() == null ? "delivery:" + delivery.id() : delivery.sha256();
    }

    private static Instant receivedAt(Delivery delivery) {
        return delivery.receivedAt() == null ? delivery.claimedAt() : delivery.receivedAt();
    }
}
