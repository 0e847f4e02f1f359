package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;

/**
 * A document whose content is data already, of which other deliveries were refused.
 *
 * @param sha256 of the content
 * @param of the delivery that brought it
 * @param letters the dead letter of those that were refused, closed
 */
record DuplicateDocument(String sha256, long of, List<ProducerRecord<String, byte[]>> letters) implements ReadDelivery {

    DuplicateDocument {
        requireNonNull(sha256, "sha256");
        letters = List.copyOf(letters);
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Messages messages(Delivery delivery, LocalDate today) {
        return new Messages(new ReplayMessages(Collections.emptyIterator()), letters, delivery.id());
    }

    void conclude(Delivery delivery, Ledger ledger) {
        ledger.duplicate(delivery.id(), sha256, of);
    }
}
