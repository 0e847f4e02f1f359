package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.table.Refusal;

/**
 * A document of which nothing can be used.
 *
 * @param refused why
 * @param letters the dead letter that says so; none where the document only names rows that have their own
 */
record RefusedDocument(Refusal refused, List<ProducerRecord<String, byte[]>> letters) implements ReadDelivery {

    RefusedDocument {
        requireNonNull(refused, "refused");
        letters = List.copyOf(letters);
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.of(refused);
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Messages messages(Delivery delivery, LocalDate today) {
        return new Messages(new ReplayMessages(Collections.emptyIterator()), letters, delivery.id());
    }
}
