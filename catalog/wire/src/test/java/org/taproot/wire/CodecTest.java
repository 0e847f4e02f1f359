package org.taproot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
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
                                ADDRESS,
                                "软件和信息技术服务业",
                                "小型",
                                LocalDate.of(2026, 5, 6),
                                LocalDate.of(2026, 6, 30))),
                new EnterpriseReported(
                        PROVENANCE,
                        new Enterprise(
                                "91350100M000100Y43", null, null, null, null, null, null, null, null, null, null)));
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
        assertThat(roundTrip(Topic.DEAD_LETTER, letter.replayed(3, MOMENT.plusSeconds(60))))
                .isEqualTo(letter.replayed(3, MOMENT.plusSeconds(60)));
    }

    @Test
    void deadLetterOfTheFirstSchemaIsAFirstAttemptThatFailedOnReceipt() throws IOException {
        DeadLetter letter = DeadLetter.of(
                PROVENANCE, "line 31", new Rejection(RejectReason.OUT_OF_RANGE, "area_m2", "-12", "more than 0"));
        Schema first = new DeadLetterCodec().published().get(0);
        GenericData.Record message = new GenericData.Record(first);
        message.put("event_id", letter.eventId());
        message.put("source", letter.source());
        message.put("source_record", letter.sourceRecord());
        message.put("delivery", letter.delivery());
        message.put("place", letter.place());
        message.put("reason", letter.reason().name());
        message.put("field", letter.field());
        message.put("value", letter.value());
        message.put("message", letter.message());
        message.put("message_zh", letter.messageZh());
        message.put("received_at", Fields.micros(letter.receivedAt()));
        byte[] bytes = new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), first)
                .encode(message)
                .array();

        assertThat(Topic.DEAD_LETTER.codec().decode(bytes)).isEqualTo(letter);
    }

    @Test
    void enterpriseOfTheFirstSchemaHasNoIndustry() throws IOException {
        Schema first = new EnterpriseReportedCodec().published().get(0);
        GenericData.Record provenance =
                new GenericData.Record(first.getField("provenance").schema());
        provenance.put("event_id", PROVENANCE.eventId());
        provenance.put("source", PROVENANCE.source());
        provenance.put("source_record", PROVENANCE.sourceRecord());
        provenance.put("delivery", PROVENANCE.delivery());
        provenance.put("precedence", PROVENANCE.precedence());
        provenance.put("valid_from", Fields.micros(PROVENANCE.validFrom()));
        provenance.put("received_at", Fields.micros(PROVENANCE.receivedAt()));
        GenericData.Record message = new GenericData.Record(first);
        message.put("provenance", provenance);
        message.put("uscc", "91350100M000100Y43");
        byte[] bytes = new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), first)
                .encode(message)
                .array();

        assertThat(Topic.ENTERPRISE_REPORTED.codec().decode(bytes))
                .isEqualTo(new EnterpriseReported(
                        PROVENANCE,
                        new Enterprise(
                                "91350100M000100Y43", null, null, null, null, null, null, null, null, null, null)));
    }

    @Test
    void messageIsReadByOthersAsAnAvroSingleObject() throws IOException {
        UnitReported fact = units().findFirst().orElseThrow();
        BinaryMessageDecoder<GenericRecord> others =
                new BinaryMessageDecoder<>(GenericData.get(), new UnitReportedCodec().newest());

        GenericRecord read = others.decode(Topic.UNIT_REPORTED.codec().encode(fact));

        assertThat(read.get("building")).hasToString("示例大厦");
        assertThat(read.get("rent_cny_m2_day")).hasToString("4.2500");
    }

    @Test
    void factThatCannotBeWrittenLeavesNothingInTheNextMessage() {
        UnitReported fact = units().findFirst().orElseThrow();
        DeadLetter incomplete = new DeadLetter(
                "event",
                "s",
                "r",
                0,
                "p",
                RejectReason.OUT_OF_RANGE,
                null,
                "",
                "",
                "",
                MOMENT,
                1,
                DeadLetterState.REJECTED,
                "r",
                MOMENT);

        assertThatNullPointerException()
                .isThrownBy(() -> Topic.DEAD_LETTER.codec().encode(incomplete));
        assertThat(roundTrip(Topic.UNIT_REPORTED, fact)).isEqualTo(fact);
    }

    /** Lengths of 2 GB and 1 GB: more than an array can have, and more than there is memory for. */
    @ParameterizedTest
    @ValueSource(bytes = {15, 7})
    void lengthThatABrokenMessageClaimsIsNotBelieved(byte highest) {
        byte[] whole = Topic.UNIT_REPORTED.codec().encode(units().findFirst().orElseThrow());
        byte[] broken = Arrays.copyOf(whole, 30);
        System.arraycopy(new byte[] {-2, -1, -1, -1, highest}, 0, broken, 10, 5);

        assertThatExceptionOfType(UnreadableMessageException.class)
                .isThrownBy(() -> Topic.UNIT_REPORTED.codec().decode(broken))
                .withMessageContaining("Cannot decode a message of 30 bytes");
        assertThat(EventIds.of(broken)).isEmpty();
    }

    @Test
    void eventIdIsReadWithoutTheRest() {
        byte[] message = Topic.UNIT_REPORTED.codec().encode(units().findFirst().orElseThrow());

        assertThat(EventIds.of(message)).contains("event");
        assertThat(EventIds.of(Arrays.copyOf(message, 12))).isEmpty();
        assertThat(EventIds.of(null)).isEmpty();
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
}
