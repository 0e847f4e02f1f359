package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactKindTest {

    private static final Provenance PROVENANCE =
            new Provenance("event", "source", "sha:1", 1, 1, Instant.EPOCH, Instant.EPOCH);

    private static final FactKind<SpaceMeasured> KIND = FactKind.of(SpaceMeasured.class);

    /** How a space is. */
    public enum Quality implements Coded {
        GOOD("好"),
        POOR("差/很差");

        private final String zh;

        Quality(String zh) {
            this.zh = zh;
        }

        @Override
        public String zh() {
            return zh;
        }
    }

    /** A fact with a component of many types. */
    @Term(zh = "空间", en = "spaces")
    public record SpaceMeasured(
            Provenance provenance,
            @Term(zh = "编号", en = "id", required = true) String spaceId,
            @Term(zh = "代码", en = "code", type = FieldType.USCC) String uscc,
            @Term(zh = "面积", en = "area, m²", type = FieldType.AREA) BigDecimal areaM2,
            @Term(zh = "租金", en = "rent", type = FieldType.RENT) BigDecimal rentCnyM2Day,
            @Term(zh = "日期", en = "day") LocalDate measuredOn,
            @Term(zh = "质量", en = "quality") Quality quality)
            implements Fact {

        public SpaceMeasured {
            java.util.Objects.requireNonNull(spaceId, "spaceId");
            areaM2 = Components.area("area_m2", areaM2);
        }

        @Override
        public String key() {
            return spaceId;
        }
    }

    /** Its second component has no term. */
    @Term(zh = "空间", en = "spaces")
    public record Unexplained(Provenance provenance, String name) implements Fact {
        @Override
        public String key() {
            return name;
        }
    }

    /** A number that says it is a day. */
    @Term(zh = "空间", en = "spaces")
    public record Contradicted(Provenance provenance, @Term(zh = "日", en = "day", type = FieldType.DATE) Integer day)
            implements Fact {
        @Override
        public String key() {
            return "key";
        }
    }

    /** A space as its sources together know it. */
    public record Space(
            @Term(zh = "编号", en = "id", required = true) String spaceId,
            @Term(zh = "面积", en = "area, m²", type = FieldType.AREA) BigDecimal areaM2)
            implements Overlay<Space> {

        public Space {
            java.util.Objects.requireNonNull(spaceId, "spaceId");
        }

        @Override
        public Space over(Space lower) {
            return new Space(spaceId, Overlay.first(areaM2, lower.areaM2));
        }
    }

    /** An observation of a space. */
    @Term(zh = "空间", en = "spaces")
    public record SpaceReported(Provenance provenance, Space payload) implements Observation<Space> {
        @Override
        public String key() {
            return payload.spaceId();
        }
    }

    @Test
    void fieldsOfAnObservationAreThoseOfItsPayload() {
        FactKind<SpaceReported> merged = FactKind.of(SpaceReported.class);
        Object[] values = {"1", new BigDecimal("80.00")};

        SpaceReported fact = merged.create(PROVENANCE, values);

        assertThat(merged.isMerged()).isTrue();
        assertThat(KIND.isMerged()).isFalse();
        assertThat(merged.fields()).extracting(FactField::name).containsExactly("space_id", "area_m2");
        assertThat(fact).isEqualTo(new SpaceReported(PROVENANCE, new Space("1", new BigDecimal("80.00"))));
        assertThat(merged.values(fact)).containsExactly(values);
        assertThatNullPointerException()
                .isThrownBy(() -> merged.create(PROVENANCE, new Object[2]))
                .withMessage("spaceId");
    }

    @Test
    void kindIsCalledAsItsRecordInSmallLetters() {
        assertThat(KIND.name()).isEqualTo("space-measured");
        assertThat(KIND.table()).isEqualTo("space");
        assertThat(KIND.zh()).isEqualTo("空间");
    }

    @Test
    void fieldsAreTheComponentsInOrderWithTheTypeTheirClassOrTermSays() {
        assertThat(KIND.fields())
                .extracting(FactField::name)
                .containsExactly("space_id", "uscc", "area_m2", "rent_cny_m2_day", "measured_on", "quality");
        assertThat(KIND.fields())
                .extracting(FactField::type)
                .containsExactly(
                        FieldType.TEXT, FieldType.USCC, FieldType.AREA, FieldType.RENT, FieldType.DATE, FieldType.CODE);
        assertThat(KIND.fields())
                .filteredOn(FactField::required)
                .containsExactly(KIND.fields().get(0));
        assertThat(KIND.position("measured_on")).isEqualTo(4);
    }

    @Test
    void unknownFieldIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KIND.position("areaM2"))
                .withMessageStartingWith("Unknown field areaM2 of space-measured: expected one of [space_id,");
    }

    @Test
    void factIsMadeOfItsValuesAndGivesThemBack() {
        Object[] values = {"1", null, new BigDecimal("80"), null, LocalDate.EPOCH, Quality.POOR};

        SpaceMeasured fact = KIND.create(PROVENANCE, values);

        assertThat(fact)
                .isEqualTo(new SpaceMeasured(
                        PROVENANCE, "1", null, new BigDecimal("80.00"), null, LocalDate.EPOCH, Quality.POOR));
        assertThat(KIND.value(fact, 5)).isEqualTo(Quality.POOR);
        assertThat(KIND.values(fact))
                .containsExactly("1", null, new BigDecimal("80.00"), null, LocalDate.EPOCH, Quality.POOR);
    }

    @Test
    void whatTheRecordRefusesComesThroughAsItWasThrown() {
        assertThatNullPointerException()
                .isThrownBy(() -> KIND.create(PROVENANCE, new Object[6]))
                .withMessage("spaceId");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        KIND.create(PROVENANCE, new Object[] {"1", null, new BigDecimal("-12"), null, null, null}))
                .withMessage("Invalid area_m2 -12.00: expected 0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> KIND.create(PROVENANCE, new Object[] {"1"}));
    }

    @Test
    void recordWithoutTermsIsNoKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactKind.of(Unexplained.class))
                .withMessage("Invalid component name of Unexplained: expected it to be a @Term");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactKind.of(Fact.class))
                .withMessageContaining("Invalid kind of fact org.taproot.model.fact.Fact");
    }

    @Test
    void termThatContradictsItsClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactKind.of(Contradicted.class))
                .withMessageContaining("Invalid component day");
    }

    @Test
    void codeIsFoundByItsNameItsLabelAndEitherSideOfASlash() {
        assertThat(Coded.byText(Quality.class))
                .containsEntry("POOR", Quality.POOR)
                .containsEntry("差/很差", Quality.POOR)
                .containsEntry("很差", Quality.POOR)
                .doesNotContainKeys("poor", "");
    }
}
