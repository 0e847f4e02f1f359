package org.taproot.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.enterprise.Measure;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.fact.Coded;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.lead.LeadStage;

class FactKindsTest {

    private static final Provenance PROVENANCE =
            new Provenance("event", "source", "sha:1", 1, 1, Instant.EPOCH, Instant.EPOCH);

    static Stream<FactKind<?>> kinds() {
        return FactKinds.all().stream();
    }

    @Test
    void kindIsFoundByItsNameAndByItsRecord() {
        assertThat(FactKinds.named("measure-reported")).isSameAs(FactKinds.of(MeasureReported.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactKinds.named("rumour-heard"))
                .withMessageStartingWith("Unknown kind of fact rumour-heard: expected one of [carrier-reported,");
    }

    @Test
    void tablesHaveNamesOfTheirOwn() {
        assertThat(FactKinds.all()).extracting(FactKind::table).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindAndFieldIsExplainedInBothLanguages(FactKind<?> kind) {
        assertThat(kind.zh()).matches(".*\\p{IsHan}.*");
        assertThat(kind.en()).matches(".*[a-z].*");
        assertThat(kind.fields()).allSatisfy(field -> {
            assertThat(field.zh()).as(field.name()).matches(".*[\\p{IsHan}A-Z].*");
            assertThat(field.en()).as(field.name()).matches(".*[a-z].*");
            assertThat(field.name()).matches("[a-z][a-z0-9_]*");
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyLabelOfACodeIsItsOwn(FactKind<?> kind) {
        kind.fields().stream().filter(field -> field.type() == FieldType.CODE).forEach(field -> assertThat(
                        field.javaType().asSubclass(Coded.class).getEnumConstants())
                .extracting(Coded::zh)
                .doesNotHaveDuplicates()
                .allMatch(zh -> zh.matches(".*\\p{IsHan}.*")));
    }

    /** What a field's term says is what the record asks for. */
    @ParameterizedTest
    @MethodSource("kinds")
    void factWithoutARequiredFieldIsRefusedByThatName(FactKind<?> kind) {
        for (FactField missing : kind.fields()) {
            Object[] values = kind.fields().stream()
                    .map(field -> field.equals(missing) ? null : value(field, kind.position(field.name())))
                    .toArray();
            if (missing.required()) {
                assertThatNullPointerException()
                        .isThrownBy(() -> kind.create(PROVENANCE, values))
                        .withMessage(component(missing));
            } else {
                assertThat(kind.create(PROVENANCE, values).key()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void factWithoutProvenanceIsRefused(FactKind<?> kind) {
        Object[] values = kind.fields().stream()
                .map(field -> value(field, kind.position(field.name())))
                .toArray();

        assertThatNullPointerException()
                .isThrownBy(() -> kind.create(null, values))
                .withMessage("provenance");
    }

    @Test
    void enterpriseWithoutCodeAndNameHasNoKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(null, null, null))
                .withMessage("Missing key: expected a uscc, the name of the enterprise or its meter");
        assertThat(measure("91350100M000100Y43", "示例（演示）", null).key()).isEqualTo("91350100M000100Y43");
        assertThat(measure(null, "示例（演示）", "3100000017").key()).isEqualTo("示例（演示）");
        assertThat(measure(null, null, "3100000017").key()).isEqualTo("3100000017");
    }

    @Test
    void stageIsReadInTheWordsOfFactoriesAndOfOffices() {
        assertThat(Coded.byText(LeadStage.class))
                .containsEntry("开工", LeadStage.STARTED)
                .containsEntry("装修", LeadStage.STARTED);
    }

    private static MeasureReported measure(String uscc, String name, String meter) {
        return new MeasureReported(
                PROVENANCE,
                uscc,
                name,
                null,
                Measure.ELECTRICITY_KWH,
                LocalDate.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                meter);
    }

    private static String component(FactField field) {
        String[] words = field.name().split("_");
        return words[0]
                + String.join(
                        "",
                        Arrays.stream(words)
                                .skip(1)
                                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                                .toList());
    }

    /** Rising from field to field, so that ranges begin at their lower end. */
    private static Object value(FactField field, int position) {
        return switch (field.type()) {
            case TEXT, USCC -> "text";
            case DATE -> LocalDate.EPOCH.plusDays(position);
            case INSTANT -> Instant.EPOCH;
            case NUMBER, AREA, RENT, MONEY -> BigDecimal.valueOf(position);
            case COUNT -> 1 + position % 5;
            case BOOLEAN -> true;
            case CODE -> field.javaType().getEnumConstants()[0];
            case BY_CLASS -> throw new AssertionError(field);
        };
    }
}
