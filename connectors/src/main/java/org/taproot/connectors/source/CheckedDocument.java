package org.taproot.connectors.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.table.Checked;

/**
 * A document of a source that was checked.
 *
 * @param last what is said of it as a whole, when all of its rows were sent
 */
record CheckedDocument(Source source, Path document, Checked checked, List<ProducerRecord<String, byte[]>> last)
        implements ReadDelivery {

    @Override
    public long rows() {
        return checked.rows();
    }

    @Override
    public Messages messages(Delivery delivery, LocalDate today) throws IOException {
        return source.messages(document, checked, delivery, today, last);
    }
}
