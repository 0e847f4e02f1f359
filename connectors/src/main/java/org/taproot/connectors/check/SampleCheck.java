package org.taproot.connectors.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.check.CheckedSample.FieldColumns;
import org.taproot.connectors.check.CheckedSample.MappedRecord;
import org.taproot.connectors.check.CheckedSample.Read;
import org.taproot.connectors.check.CheckedSample.Refused;
import org.taproot.connectors.check.CheckedSample.Table;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.FieldRule;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.FirstOf;
import org.taproot.connectors.definition.FieldRule.Joined;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.mapping.Mapping;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.source.Messages;
import org.taproot.connectors.source.Source;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.Header;
import org.taproot.connectors.table.Part;
import org.taproot.connectors.table.RefusedException;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.text.Text;
import org.taproot.wire.EventIds;
import org.taproot.wire.Topic;

/** Reads documents as the running connectors of a source would, and keeps what they would send to itself. */
public final class SampleCheck {

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final Topic<SnapshotCompleted> COMPLETED = Topic.named("snapshot-completed");

    private final SourceDefinition definition;
    private final Mapping<?> mapping;
    private final Source source;
    private final Clock clock;

    /**
     * For the documents of one source.
     *
     * @param definition a valid one
     * @param clock says which day it is in the district
     */
    public SampleCheck(SourceDefinition definition, Clock clock) {
        Shapes shapes = new Shapes();
        this.definition = definition;
        this.mapping = Mapping.of(definition, shapes);
        this.source = new Source(definition, shapes);
        this.clock = clock;
    }

    /**
     * What would become of a document.
     *
     * @param shown how many facts and how many dead letters are wanted in full
     */
    public CheckedSample check(Path document, int shown) throws IOException {
        try {
            Checked checked = source.check(document);
            Findings findings = new Findings(shown);
            try (Messages messages = messages(document, checked)) {
                messages.forEachRemaining(batch -> batch.forEach(findings::add));
                return findings.read(checked, tables(checked), messages);
            }
        } catch (RefusedException e) {
            return new Refused(e.refusal());
        }
    }

    /** The ids of the facts that a document becomes, by which the log tables know them. */
    public Set<String> eventIds(Path document) throws IOException {
        Set<String> ids = new HashSet<>();
        try (Messages messages = messages(document, source.check(document))) {
            messages.forEachRemaining(batch -> batch.stream()
                    .filter(message -> message.topic().equals(mapping.topic().name()))
                    .forEach(message -> ids.add(EventIds.of(message.value()).orElseThrow())));
        }
        return ids;
    }

    private Messages messages(Path document, Checked checked) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Delivery delivery = new Delivery(
                0,
                source.name(),
                document.getFileName().toString(),
                Files.size(document),
                sha256(document),
                DeliveryState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                null,
                false);
        return source.messages(document, checked, delivery, LocalDate.ofInstant(now, DISTRICT));
    }

    private static String sha256(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }

    private List<Table> tables(Checked checked) {
        return checked.parts().stream()
                .map(part -> new Table(part, columns(part.header()), newTitles(part)))
                .toList();
    }

    private List<String> newTitles(Part part) {
        return part.header().unknown().stream()
                .filter(title -> !definition.ignored().contains(title))
                .distinct()
                .toList();
    }

    private List<FieldColumns> columns(Header header) {
        return definition.fields().stream()
                .map(field -> new FieldColumns(field.name(), titles(field, header), needsTitle(field.rule())))
                .toList();
    }

    private List<String> titles(Field field, Header header) {
        return mapping.columnsOf(field).stream()
                .map(header::position)
                .filter(position -> position >= 0)
                .map(position -> Text.clean(header.titles().get(position)))
                .distinct()
                .toList();
    }

    private static boolean needsTitle(FieldRule rule) {
        return rule instanceof Cell
                || rule instanceof Joined
                || (rule instanceof FirstOf first && first.rules().stream().allMatch(SampleCheck::needsTitle));
    }

    /** What the messages say, counted. */
    private static final class Findings {

        private final int shown;
        private final List<MappedRecord> records = new ArrayList<>();
        private final List<DeadLetter> rejections = new ArrayList<>();
        private final List<SnapshotCompleted> completed = new ArrayList<>();
        private final Map<RejectReason, Long> reasons = new EnumMap<>(RejectReason.class);

        Findings(int shown) {
            this.shown = shown;
        }

        void add(ProducerRecord<String, byte[]> message) {
            if (message.topic().equals(Topic.DEAD_LETTER.name())) {
                add(Topic.DEAD_LETTER.codec().decode(message.value()));
            } else if (message.topic().equals(COMPLETED.name())) {
                completed.add(COMPLETED.codec().decode(message.value()));
            } else if (records.size() < shown) {
                Fact fact = Topic.<Fact>named(message.topic()).codec().decode(message.value());
                records.add(new MappedRecord(fact.provenance().sourceRecord(), FactValues.of(fact)));
            }
        }

        private void add(DeadLetter letter) {
            reasons.merge(letter.reason(), 1L, Long::sum);
            if (rejections.size() < shown) {
                rejections.add(letter);
            }
        }

        Read read(Checked checked, List<Table> tables, Messages messages) {
            Map<RejectReason, Long> byCount = new LinkedHashMap<>();
            reasons.entrySet().stream()
                    .sorted(Map.Entry.<RejectReason, Long>comparingByValue().reversed())
                    .forEach(reason -> byCount.put(reason.getKey(), reason.getValue()));
            return new Read(
                    checked.kind(),
                    tables,
                    checked.passedOver(),
                    records,
                    messages.accepted(),
                    messages.rejected(),
                    byCount,
                    rejections,
                    completed);
        }
    }
}
