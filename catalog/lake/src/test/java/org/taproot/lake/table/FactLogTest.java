package org.taproot.lake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.enterprise.Measure;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.vocabulary.FactKinds;

class FactLogTest {

    private static final Instant MOMENT = Instant.parse("2026-06-01T00:00:00Z");
    private static final HubTable<MeasureReported> LOG = HubTables.log(FactKinds.of(MeasureReported.class));
    private static final MeasureReported FACT = new MeasureReported(
            new Provenance("event", "electricity", "sha:1", 7, 50, MOMENT, MOMENT),
            null,
            "示例（演示）",
            "示例路1号",
            Measure.ELECTRICITY_KWH,
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 6, 7),
            null,
            new BigDecimal("640"),
            null,
            null,
            null,
            null,
            "3100000017");

    @Test
    void logHoldsWhereAFactCameFromAndWhatItSays() {
        assertThat(LOG.name()).isEqualTo("measure_log");
        assertThat(values(LOG.columns()))
                .containsExactly(
                        "event",
                        "electricity",
                        "sha:1",
                        7L,
                        50,
                        MOMENT,
                        MOMENT,
                        null,
                        "示例（演示）",
                        "示例路1号",
                        "ELECTRICITY_KWH",
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 7),
                        null,
                        new BigDecimal("640"),
                        null,
                        null,
                        null,
                        null,
                        "3100000017");
    }

    @Test
    void columnStillReadsItsFieldAfterItWasSentSomewhere() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Column<MeasureReported> column : LOG.columns()) {
                out.writeObject(column.value());
            }
        }
        Object[] received = new Object[LOG.columns().size()];
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (int i = 0; i < received.length; i++) {
                received[i] = value(in.readObject());
            }
        }
        assertThat(received).containsExactly(values(LOG.columns()));
    }

    @SuppressWarnings("unchecked") // what was written a few lines above
    private static Object value(Object column) {
        return ((Column.Value<MeasureReported>) column).apply(FACT);
    }

    private static Object[] values(List<Column<MeasureReported>> columns) {
        return columns.stream().map(column -> column.value().apply(FACT)).toArray();
    }

    /** A decimal that is too wide for its column would be lost without a word. */
    @ParameterizedTest
    @EnumSource(FieldType.class)
    void columnHoldsEveryDecimalItsFieldMayHave(FieldType type) {
        if (type.precision() > 0) {
            assertThat(FactLog.type(type).type()).isEqualTo(Types.DecimalType.of(type.precision(), type.scale()));
        }
    }

    @Test
    void everyKindHasItsLog() {
        Stream<String> expected = FactKinds.onlyLogged().stream().map(kind -> kind.table() + "_log");

        assertThat(HubTables.all()).extracting(HubTable::name).containsAll(expected.toList());
        FactKinds.onlyLogged()
                .forEach(kind -> assertThat(HubTables.log(kind).name()).isEqualTo(kind.table() + "_log"));
        assertThat(HubTables.all()).extracting(HubTable::name).doesNotHaveDuplicates();
    }

    @Test
    void mergedKindHasALogOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubTables.log(FactKinds.of(CarrierReported.class)))
                .withMessageContaining("Unknown log of carrier-reported");
    }
}
