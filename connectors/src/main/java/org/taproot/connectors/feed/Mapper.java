package org.taproot.connectors.feed;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.table.Header;
import org.taproot.connectors.table.Row;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.wire.Topic;

/** Makes messages of the rows of one delivery: a fact, or a dead letter that says why not. */
final class Mapper<F> {

    /** What a broker takes in one message, less its headers. */
    private static final int LARGEST_MESSAGE = 900_000;

    private final Feed<F> feed;
    private final Delivery delivery;
    private final CarryDown carryDown;

    Mapper(Feed<F> feed, Delivery delivery) {
        this.feed = feed;
        this.delivery = delivery;
        this.carryDown = new CarryDown(feed.carried());
    }

    ProducerRecord<String, byte[]> message(Header header, Row row) {
        Provenance provenance = provenance(row);
        return header.read(row)
                .fold(values -> feed.mapping().fact(carryDown.filled(values), provenance), Outcome.Rejected<F>::new)
                .fold(fact -> fact(fact, provenance, row), rejection -> deadLetter(provenance, row, rejection));
    }

    private ProducerRecord<String, byte[]> fact(F fact, Provenance provenance, Row row) {
        ProducerRecord<String, byte[]> message = message(feed.topic(), fact);
        return message.value().length <= LARGEST_MESSAGE
                ? message
                : deadLetter(provenance, row, tooLarge(message.value().length));
    }

    private Provenance provenance(Row row) {
        return new Provenance(
                EventId.of(feed.name(), delivery.sha256(), row.number()),
                feed.name(),
                delivery.sha256() + ":" + row.number(),
                delivery.id(),
                feed.precedence(),
                delivery.validFrom(),
                delivery.receivedAt());
    }

    private static ProducerRecord<String, byte[]> deadLetter(Provenance provenance, Row row, Rejection rejection) {
        return message(Topic.DEAD_LETTER, DeadLetter.of(provenance, row.place(), rejection));
    }

    private static Rejection tooLarge(int bytes) {
        return new Rejection(
                RejectReason.OUT_OF_RANGE, "row", bytes + " bytes", "a row of at most " + LARGEST_MESSAGE + " bytes");
    }

    private static <T> ProducerRecord<String, byte[]> message(Topic<T> topic, T fact) {
        return new ProducerRecord<>(
                topic.name(), topic.key().apply(fact), topic.codec().encode(fact));
    }
}
