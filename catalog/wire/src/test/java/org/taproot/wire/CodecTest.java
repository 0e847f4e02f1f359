package org.taproot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.place.Address;

class CodecTest {

    private static final Instant MOMENT = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Provenance PROVENANCE =
            new Provenance("event", "registry", "sha:1", 7, 50, Instant.parse("1899-12-31T16:00:00Z"), MOMENT);
    private static final Address ADDRESS =
            new Address("示例路1号2幢3室", "上海", "示例", null, "示例路", null, "1", "2幢", null, "3");

    /** The fingerprints of what was published: a schema file that changes makes old messages unreadable. */
    private static final Map<String, Long> PUBLISHED = Map.of(
            "enterprise-reported-v1", 5856642752489386887L,
            "unit-reported-v1", -2464050683731476747L,
            "dead-letter-v1", 3853028112315684359L);

    static Stream<EnterpriseReported> enterprises() {
        return Stream.of(
                new EnterpriseReported(
                        PROVENANCE,
                        new Enterprise(
                                "91350100M000100Y43",
                                "示例䶮𠮷有限公司",
                                "有限责任公司",
                                LocalDate.of(1982, 5, 4),
                                new Money(new BigDecimal("15203700.00"), "USD"),
                                "软件开发",
                                ADDRESS)),
                new EnterpriseReported(
                        PROVENANCE, new Enterprise("91350100M000100Y43", null, null, null, null, null, null)));
    }

    static Stream<UnitReported> units() {
        return Stream.of(
                new UnitReported(
                        PROVENANCE,
                        new Unit(
                                "示例大厦",
                                "B1",
                                "01",
                                "示例街道",
                                new BigDecimal("150.50"),
                                UnitStatus.LEASED,
                                "示例租户",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                new BigDecimal("4.2500"))),
                new UnitReported(PROVENANCE, new Unit("示例大厦", "1", "01", null, null, null, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("enterprises")
    void enterpriseComesBackAsItWas(EnterpriseReported fact) {
        assertThat(roundTrip(Topic.ENTERPRISE_REPORTED, fact)).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("units")
    void unitComesBackAsItWas(UnitReported fact) {
        assertThat(roundTrip(Topic.UNIT_REPORTED, fact)).isEqualTo(fact);
    }

    @Test
    void deadLetterComesBackAsItWas() {
        DeadLetter letter = DeadLetter.of(
                PROVENANCE, "line 31", new Rejection(RejectReason.OUT_OF_RANGE, "area_m2", "-12", "more than 0"));

        assertThat(roundTrip(Topic.DEAD_LETTER, letter)).isEqualTo(letter);
    }

    private static <F> F roundTrip(Topic<F> topic, F fact) {
        return topic.codec().decode(topic.codec().encode(fact));
    }

    @Test
    void messageOfAnotherTopicIsUnreadable() {
        byte[] unit = Topic.UNIT_REPORTED.codec().encode(units().findFirst().orElseThrow());

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> Topic.ENTERPRISE_REPORTED.codec().decode(unit));
    }

    @Test
    void cutMessageIsUnreadableAtEveryLength() {
        byte[] whole = Topic.ENTERPRISE_REPORTED
                .codec()
                .encode(enterprises().findFirst().orElseThrow());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UnreadableMessageException.class)
                    .as("first %d bytes", length)
                    .isThrownBy(() -> Topic.ENTERPRISE_REPORTED.codec().decode(cut));
        }
    }

    @Test
    void newestSchemaReadsEveryPublishedOne() {
        for (AvroCodec<?> codec : codecs()) {
            var newest = codec.published().get(codec.published().size() - 1);
            codec.published()
                    .forEach(older -> assertThat(SchemaCompatibility.checkReaderWriterCompatibility(newest, older)
                                    .getType())
                            .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
        }
    }

    @Test
    void publishedSchemaNeverChanges() {
        Map<String, Long> fingerprints = new HashMap<>();
        for (AvroCodec<?> codec : codecs()) {
            for (int version = 1; version <= codec.published().size(); version++) {
                fingerprints.put(
                        codec.name() + "-v" + version,
                        SchemaNormalization.parsingFingerprint64(
                                codec.published().get(version - 1)));
            }
        }
        assertThat(fingerprints).isEqualTo(PUBLISHED);
    }

    private static List<AvroCodec<?>> codecs() {
        return Topic.all().stream()
                .<AvroCodec<?>>map(topic -> (AvroCodec<?>) topic.codec())
                .toList();
    }
}
