package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.mapping.EventIds;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.source.Reload.Before;
import org.taproot.connectors.table.Row;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/**
 * What became of the rows of a document whenever it was read; asked for in their order. A reading tells nothing of a row
 * that the one before it read the same way: so what is known of a row last may have been told long before.
 */
final class RowHistory implements Closeable {

    private final List<Before> before;
    private final List<RowsBefore> readings = new ArrayList<>();
    private final RowOrigin origin;

    private RowHistory(List<Before> before, RowOrigin origin) {
        this.before = before;
        this.origin = origin;
    }

    /**
     * Opens the document as often as it was read.
     *
     * @param before oldest first
     * @param origin of the delivery that brought it
     */
    static RowHistory open(List<Before> before, RowOrigin origin) throws IOException {
        RowHistory history = new RowHistory(before, origin);
        try {
            for (Before each : before) {
                history.readings.add(RowsBefore.open(each.reading(), origin.on(each.today())));
            }
        } catch (IOException | RuntimeException e) {
            history.close();
            throw e;
        }
        return history;
    }

    /** What was told last of the row that stands where this one does; null when nothing is known of it. */
    Told at(Row row) {
        Told last = null;
        for (int i = 0; i < readings.size(); i++) {
            ProducerRecord<String, byte[]> message = readings.get(i).at(row);
            if (message == null) {
                last = null;
            } else if (last == null || !last.saysTheSameAs(message)) {
                last = new Told(message, before.get(i).delivery());
            }
        }
        return last;
    }

    /** The letter that a row left which was told of like that, closed: it is a fact now. */
    DeadLetter closed(Told told, Row row, Instant at) {
        DeadLetter letter = Topic.DEAD_LETTER.codec().decode(told.message.value());
        DeadLetter left = told.by == origin.delivery() ? letter : leftBy(told.by, row, letter);
        return left.replayed(left.attempt() + 1, at);
    }

    private DeadLetter leftBy(long reload, Row row, DeadLetter letter) {
        EventIds ids = new EventIds(letter.source(), origin.sha256(), origin.repetition(), reload);
        return letter.toldBy(reload, ids.ofRow(row));
    }

    @Override
    public void close() throws IOException {
        for (RowsBefore reading : readings) {
            reading.close();
        }
    }

    /**
     * What was told of a row.
     *
     * @param message as if the delivery that brought it had told it
     * @param by the delivery that told it
     */
    record Told(ProducerRecord<String, byte[]> message, long by) {

        boolean isRejected() {
            return isRejected(message);
        }

        /** Whether another message adds nothing to it: the same fact, or a rejection for the same reason. */
        boolean saysTheSameAs(ProducerRecord<String, byte[]> other) {
            if (!message.topic().equals(other.topic())) {
                return false;
            }
            return Arrays.equals(message.value(), other.value())
                    || (isRejected() && isRejectedAlike(letter(message), letter(other)));
        }

        static boolean isRejected(ProducerRecord<String, byte[]> message) {
            return message.topic().equals(Topic.DEAD_LETTER.name());
        }

        /** What was expected may be worded with the day of the reading. */
        private static boolean isRejectedAlike(DeadLetter one, DeadLetter other) {
            return one.reason() == other.reason()
                    && one.field().equals(other.field())
                    && one.value().equals(other.value());
        }

        private static DeadLetter letter(ProducerRecord<String, byte[]> message) {
            return Topic.DEAD_LETTER.codec().decode(message.value());
        }
    }
}
