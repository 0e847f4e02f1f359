package org.taproot.connectors.source;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.mapping.RowMapper;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.source.Reload.Reading;
import org.taproot.connectors.source.RowHistory.Told;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

/**
 * The messages of a document that is read with two definitions at once: of those rows that they do not read the same way,
 * or of all.
 */
final class ReloadRows implements RowMessages {

    private final Rows rows;
    private final RowMapper<?> asItCame;
    private final RowMapper<?> anew;
    private final RowHistory before;
    private final Instant at;
    private final boolean isWhole;
    private final Map<RejectReason, Long> rejections = new EnumMap<>(RejectReason.class);
    private List<ProducerRecord<String, byte[]>> next;
    private long corrected;
    private long rejected;
    private long unchanged;
    private long stillRejected;

    /**
     * Opens the document.
     *
     * @param before how it was read; closed with this
     * @param asItCame as the original told it
     * @param anew gives ids that nothing had before
     * @param at when it is read again
     * @param isWhole whether rows that did not change are told too, and what completes a snapshot
     */
    ReloadRows(Reading now, RowHistory before, RowOrigin asItCame, RowOrigin anew, Instant at, boolean isWhole)
            throws IOException {
        this.asItCame = now.source().mapper(asItCame);
        this.anew = now.source().mapper(anew);
        this.at = at;
        this.isWhole = isWhole;
        this.before = before;
        try {
            this.rows = now.source().open(now.document(), now.checked());
        } catch (IOException | RuntimeException e) {
            this.before.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            next = row.isBlank() ? null : read(row);
        }
        return next != null;
    }

    /** Null when there is nothing to tell of it. */
    private List<ProducerRecord<String, byte[]>> read(Row row) {
        Told then = before.at(row);
        ProducerRecord<String, byte[]> same = asItCame.message(rows.header(), row);
        ProducerRecord<String, byte[]> now = anew.message(rows.header(), row);
        if (then != null && then.saysTheSameAs(same)) {
            return unchanged(now);
        }
        if (Told.isRejected(now)) {
            rejected++;
            return List.of(rejected(now));
        }
        corrected++;
        // under an id of its own, also when a rejection was told last: a replay, or a reading before, may have made a
        // fact of it under that of the original
        return then != null && then.isRejected() ? List.of(now, message(before.closed(then, row, at))) : List.of(now);
    }

    private List<ProducerRecord<String, byte[]>> unchanged(ProducerRecord<String, byte[]> now) {
        if (Told.isRejected(now)) {
            stillRejected++;
            return null;
        }
        unchanged++;
        return isWhole ? List.of(now) : null;
    }

    private ProducerRecord<String, byte[]> rejected(ProducerRecord<String, byte[]> message) {
        DeadLetter letter = Topic.DEAD_LETTER.codec().decode(message.value());
        rejections.merge(letter.reason(), 1L, Long::sum);
        return message(letter.at(at));
    }

    private static ProducerRecord<String, byte[]> message(DeadLetter letter) {
        return new ProducerRecord<>(
                Topic.DEAD_LETTER.name(),
                letter.eventId(),
                Topic.DEAD_LETTER.codec().encode(letter));
    }

    @Override
    public List<ProducerRecord<String, byte[]>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last row was read");
        }
        List<ProducerRecord<String, byte[]>> messages = next;
        next = null;
        return messages;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> completion() {
        return isWhole ? anew.completion() : List.of();
    }

    @Override
    public Map<RejectReason, Long> rejections() {
        return Map.copyOf(rejections);
    }

    /** Of the rows that were read so far. */
    ReloadCount count() {
        return new ReloadCount(corrected, rejected, unchanged, stillRejected);
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            before.close();
        }
    }
}
