package org.taproot.connectors.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.mapping.RowMapper;
import org.taproot.connectors.source.Replay.RowNumber;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;
import org.taproot.model.fact.DeadLetter;

/** The messages of those rows of one content that are wanted, each once; the content is read once, from its beginning. */
final class RejectedRows implements RowMessages {

    private final Rows rows;
    private final RowMapper<?> mapper;
    private final Instant at;
    private final Map<RowNumber, DeadLetter> wanted;
    private final Deque<List<ProducerRecord<String, byte[]>>> ready = new ArrayDeque<>();

    /** @param wanted what is left of it when the rows end is not there any more */
    RejectedRows(Rows rows, RowMapper<?> mapper, Instant at, Map<RowNumber, DeadLetter> wanted) {
        this.rows = rows;
        this.mapper = mapper;
        this.at = at;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !wanted.isEmpty() && rows.hasNext()) {
            read(rows.next());
        }
        if (ready.isEmpty()) {
            wanted.values().forEach(letter -> ready.add(List.of(RowMapper.missing(letter, at))));
            wanted.clear();
        }
        return !ready.isEmpty();
    }

    private void read(Row row) {
        if (row.isBlank()) {
            return;
        }
        RowNumber number = new RowNumber(row.part(), row.number());
        DeadLetter letter = wanted.get(number);
        // another row may have that number when another sheet or file of a container is read now
        if (letter == null || !letter.place().equals(row.place())) {
            mapper.passOver(rows.header(), row);
        } else {
            wanted.remove(number);
            ready.add(mapper.messages(rows.header(), row, letter, at));
        }
    }

    @Override
    public List<ProducerRecord<String, byte[]>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last wanted row was read");
        }
        return ready.remove();
    }

    @Override
    public List<ProducerRecord<String, byte[]>> completion() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
