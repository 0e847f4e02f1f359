package org.taproot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.fact.Term;
import org.taproot.model.service.RatingReported;
import org.taproot.model.vocabulary.FactKinds;

class RecordCodecTest {

    private static final Instant MOMENT = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Provenance PROVENANCE =
            new Provenance("event", "source", "sha:1", 7, 50, Instant.parse("1899-12-31T16:00:00Z"), MOMENT);

    static Stream<FactKind<?>> kinds() {
        return FactKinds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void factComesBackAsItWas(FactKind<?> kind) {
        assertComesBack(kind, true);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void factThatSaysLittleComesBackAsItWas(FactKind<?> kind) {
        assertComesBack(kind, false);
    }

    private static <F extends Fact> void assertComesBack(FactKind<F> kind, boolean full) {
        F fact = kind.create(PROVENANCE, values(kind, full));
        Topic<F> topic = Topic.of(kind);

        byte[] message = topic.codec().encode(fact);

        assertThat(topic.codec().decode(message)).isEqualTo(fact);
        assertThat(EventIds.of(message)).contains("event");
        assertThat(topic.key().apply(fact)).isNotEmpty();
    }

    /** Another value in every field, rising from field to field where they can be compared. */
    private static Object[] values(FactKind<?> kind, boolean full) {
        Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            FactField field = kind.fields().get(i);
            if (full || field.required() || field.name().equals("enterprise_name")) {
                values[i] = value(field, i);
            }
        }
        return values;
    }

    private static Object value(FactField field, int position) {
        return switch (field.type()) {
            case TEXT -> "示例䶮𠮷" + position;
            case USCC -> "91350100M000100Y43";
            case DATE -> DAY.plusDays(position);
            case INSTANT -> MOMENT.plusSeconds(position);
            case NUMBER, AREA, RENT, MONEY -> new BigDecimal("0.05").add(BigDecimal.valueOf(position));
            case COUNT -> 1 + position % 5;
            case BOOLEAN -> true;
            case CODE -> field.javaType().getEnumConstants()[1];
            case BY_CLASS -> throw new AssertionError(field);
        };
    }

    @Test
    void messageOfAnotherKindIsUnreadable() {
        byte[] message = Topic.of(FactKinds.of(SnapshotCompleted.class))
                .codec()
                .encode(new SnapshotCompleted(PROVENANCE, "unit-reported", "示例大厦（演示）", 12, 0));

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> Topic.named("listing-reported").codec().decode(message));
    }

    @Test
    void messageThatTheRecordRefusesIsUnreadable() throws IOException {
        RecordCodec<RatingReported> codec = new RecordCodec<>(FactKinds.of(RatingReported.class));
        GenericData.Record message = new GenericData.Record(codec.newest());
        GenericData.Record provenance =
                new GenericData.Record(codec.newest().getField("provenance").schema());
        List.of("event_id", "source", "source_record").forEach(field -> provenance.put(field, "x"));
        List.of("delivery", "valid_from", "received_at").forEach(field -> provenance.put(field, 0L));
        provenance.put("precedence", 0);
        message.put("provenance", provenance);
        message.put("rating_id", "HCP1");
        message.put("stars", 6);
        byte[] bytes = new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), codec.newest())
                .encode(message)
                .array();

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> codec.decode(bytes))
                .withMessageContaining("Invalid stars 6: expected 1 to 5");
    }

    @Test
    void numbersLoseTheExponentAndNothingElse() {
        assertThat(Fields.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Fields.plain(new BigDecimal("1E-6"))).isEqualTo("0.000001");
        assertThat(Fields.plain(new BigDecimal("1E-9"))).isEqualTo("0.000000001");
        assertThat(Fields.plain(new BigDecimal("-150.50"))).isEqualTo("-150.50");
    }

    @Test
    void kindWhoseNewestSchemaIsMissingAFieldIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RecordCodec<>(FactKind.of(Testing.SnapshotCompleted.class)))
                .withMessageContaining("Cannot write snapshot-completed")
                .withMessageContaining("expected [provenance, kind, scope, rows, added]");
    }

    /** Kinds that were never published. */
    static final class Testing {
        /** Its namesake with one component more. */
        @Term(zh = "快照", en = "snapshot")
        public record SnapshotCompleted(
                Provenance provenance,
                @Term(zh = "种类", en = "kind") String kind,
                @Term(zh = "范围", en = "scope") String scope,
                @Term(zh = "行数", en = "rows") Integer rows,
                @Term(zh = "新增", en = "added") String added)
                implements Fact {
            @Override
            public String key() {
                return kind;
            }
        }
    }
}
