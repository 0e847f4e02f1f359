package org.taproot.connectors.source;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.model.fact.RejectReason;

/** The messages of one row after the other; of those of one row the first says what became of it. */
interface RowMessages extends Iterator<List<ProducerRecord<String, byte[]>>>, Closeable {

    /** The messages that end the delivery. */
    List<ProducerRecord<String, byte[]>> completion();

    /** How many rows were rejected for each reason; those that were rejected before are not counted again. */
    default Map<RejectReason, Long> rejections() {
        return Map.of();
    }
}
