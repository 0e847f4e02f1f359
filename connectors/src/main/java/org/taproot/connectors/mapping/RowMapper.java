package org.taproot.connectors.mapping;

import static org.taproot.model.fact.RejectReason.FUTURE_DATE;
import static org.taproot.model.fact.RejectReason.MISSING_VALUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.table.Header;
import org.taproot.connectors.table.Row;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.wire.Topic;

/**
 * Makes messages of the rows of one document: a fact, or a dead letter that says why not. For one thread.
 *
 * @param <F> the fact
 */
public final class RowMapper<F> {

    /** What a broker takes in one message, less its headers. */
    private static final int LARGEST_MESSAGE = 900_000;

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final SourceDefinition definition;
    private final Shape<F> shape;
    private final Mapping.Compiled compiled;
    private final RowOrigin origin;
    private final int[] key;
    private final int[] version;
    private final int validFrom;
    private final int[] scope;
    private final RowReading reading;
    private final EventIds eventIds;
    private final Scopes scopes;
    private final Map<RejectReason, Long> rejections = new EnumMap<>(RejectReason.class);
    private Header header;

    RowMapper(SourceDefinition definition, Shape<F> shape, Mapping.Compiled compiled, RowOrigin origin) {
        this.definition = definition;
        this.shape = shape;
        this.compiled = compiled;
        this.origin = origin;
        this.key = positions(
                definition.identity() == null
                        ? List.of()
                        : definition.identity().key());
        this.version = positions(
                definition.identity() == null
                        ? List.of()
                        : definition.identity().version());
        this.validFrom = definition.validFrom() == null ? -1 : shape.position(definition.validFrom());
        this.scope = positions(
                definition.snapshot() == null
                        ? List.of()
                        : definition.snapshot().of());
        this.reading = new RowReading(
                compiled.book().names(), compiled.book().numbers(definition.carriedDown()), origin.asOf());
        this.eventIds = new EventIds(definition.name(), origin.sha256(), origin.repetition(), origin.reload());
        this.scopes = new Scopes(definition, origin);
    }

    private int[] positions(List<String> fields) {
        return fields.stream().mapToInt(shape::position).toArray();
    }

    /** The message of a row below a header. */
    public ProducerRecord<String, byte[]> message(Header above, Row row) {
        return outcome(above, row).fold(fact -> fact, rejection -> deadLetter(row, rejection));
    }

    /**
     * The messages of a row that was rejected before: the fact, if it is one now, and how this attempt ended.
     *
     * @param before what the attempt before this one left
     * @param at when this attempt ends
     */
    public List<ProducerRecord<String, byte[]>> messages(Header above, Row row, DeadLetter before, Instant at) {
        int attempt = before.attempt() + 1;
        return outcome(above, row)
                .fold(
                        fact -> List.of(fact, message(before.replayed(attempt, at))),
                        rejection -> List.of(message(before.again(attempt, at, row.place(), rejection))));
    }

    /** The message of a row that was rejected before and is not there any more. */
    public static ProducerRecord<String, byte[]> missing(DeadLetter before, Instant at) {
        Rejection rejection = new Rejection(MISSING_VALUE, "row", "", "the row that was rejected, where it stood then")
                .expecting("当时被拒收的那一行仍在原处");
        return message(before.again(before.attempt() + 1, at, before.place(), rejection));
    }

    /** Passes over a row of which no message is wanted: a later one may mean the same as it. */
    public void passOver(Header above, Row row) {
        under(above);
        if (row.defect().isEmpty() && row.size() == header.width()) {
            reading.turnTo(row);
        }
    }

    private Outcome<ProducerRecord<String, byte[]>> outcome(Header above, Row row) {
        under(above);
        return read(row).fold(values -> message(row, values), Outcome.Rejected::new);
    }

    @SuppressWarnings("ReferenceEquality") // every row of a part has the one header, and comparing it would cost
    private void under(Header above) {
        if (above != header) {
            header = above;
            reading.under(above);
            compiled.book().under(above);
        }
    }

    /** The messages that end the document: what of the source's is complete now. */
    public List<ProducerRecord<String, byte[]>> completion() {
        return scopes.completion(eventIds);
    }

    /** How many rows were rejected so far, by reason. */
    public Map<RejectReason, Long> rejections() {
        return Collections.unmodifiableMap(rejections);
    }

    private Outcome<Object[]> read(Row row) {
        if (row.defect().isPresent()) {
            return new Outcome.Rejected<>(row.defect().get());
        }
        if (row.size() != header.width()) {
            return Outcome.rejected(
                    RejectReason.COLUMN_COUNT,
                    "row",
                    row.size() + " columns",
                    header.width() + " columns, as in the header",
                    "与表头相同的 " + header.width() + " 列");
        }
        reading.turnTo(row);
        Object[] values = new Object[compiled.fillers().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = compiled.fillers().get(i).fill(reading);
        }
        return reading.rejection() == null ? Outcome.accepted(values) : new Outcome.Rejected<>(reading.rejection());
    }

    private Outcome<ProducerRecord<String, byte[]>> message(Row row, Object[] values) {
        Instant since = since(values);
        if (since.isAfter(origin.validFrom())
                && LocalDate.ofInstant(since, DISTRICT).isAfter(origin.today())) {
            return new Outcome.Rejected<>(new Rejection(
                    FUTURE_DATE,
                    definition.validFrom(),
                    LocalDate.ofInstant(since, DISTRICT).toString(),
                    "today (" + origin.today() + ") or a day before",
                    shape.targets().get(validFrom).zh(),
                    "今天（" + origin.today() + "）或更早的日期"));
        }
        Provenance provenance = provenance(row, eventId(row, values), since);
        return shape.maker().fact(provenance, values).fold(fact -> fact(fact, values), Outcome.Rejected::new);
    }

    private Outcome<ProducerRecord<String, byte[]>> fact(F fact, Object[] values) {
        byte[] message = shape.topic().codec().encode(fact);
        if (message.length > LARGEST_MESSAGE) {
            return Outcome.rejected(
                    RejectReason.TOO_LARGE,
                    "row",
                    message.length + " bytes",
                    "a row of at most " + LARGEST_MESSAGE + " bytes",
                    "不超过 " + LARGEST_MESSAGE + " 字节的一行");
        }
        scopes.accepted(values, scope);
        return Outcome.accepted(
                new ProducerRecord<>(shape.topic().name(), shape.topic().key().apply(fact), message));
    }

    private Instant since(Object[] values) {
        Object since = validFrom < 0 ? null : values[validFrom];
        if (since instanceof LocalDate day) {
            return day.atStartOfDay(DISTRICT).toInstant();
        }
        return since instanceof Instant moment ? moment : origin.validFrom();
    }

    private String eventId(Row row, Object[] values) {
        return key.length == 0 ? eventIds.ofRow(row) : eventIds.ofRecord(values, key, version);
    }

    private Provenance provenance(Row row, String eventId, Instant since) {
        return new Provenance(
                eventId,
                definition.name(),
                eventIds.record(row),
                origin.delivery(),
                definition.precedence(),
                since,
                origin.receivedAt());
    }

    private ProducerRecord<String, byte[]> deadLetter(Row row, Rejection rejection) {
        scopes.rejected();
        rejections.merge(rejection.reason(), 1L, Long::sum);
        Provenance provenance = provenance(row, eventIds.ofRow(row), origin.validFrom());
        return message(DeadLetter.of(provenance, row.place(), rejection));
    }

    private static ProducerRecord<String, byte[]> message(DeadLetter letter) {
        return new ProducerRecord<>(
                Topic.DEAD_LETTER.name(),
                letter.eventId(),
                Topic.DEAD_LETTER.codec().encode(letter));
    }
}
