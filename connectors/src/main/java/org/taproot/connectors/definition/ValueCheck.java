package org.taproot.connectors.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.UnitOfMeasure;

/** Checks what a definition says of the values of a field against what the field is. */
final class ValueCheck {

    private final Yaml yaml;
    private final Vocabulary vocabulary;
    private final String fact;

    /** @param fact the kind of fact; one that is not known has no fields to check against */
    ValueCheck(Yaml yaml, Vocabulary vocabulary, String fact) {
        this.yaml = yaml;
        this.vocabulary = vocabulary;
        this.fact = fact;
    }

    /** Checks the rule of a field, and those inside it. */
    void check(String key, JsonNode rule, Field field) {
        rule.path("first").forEach(each -> check(key + ".first", each, field));
        rule.path("join").forEach(each -> checkUnits(key + ".join.unit", each, field.name()));
        if (rule.has("is")) {
            checkValue(key + ".is", rule.get("is"), field, null);
        }
        checkUnits(key + ".unit", rule, field.name());
        field.rule()
                .cells()
                .filter(cell -> isOf(rule, cell))
                .findFirst()
                .ifPresent(cell -> checkCodes(key, rule, field, cell));
    }

    private static boolean isOf(JsonNode rule, Cell cell) {
        return rule.has("codes")
                && cell.titles().equals(DefinitionReader.texts(rule, "title"))
                && cell.otherwise().equals(DefinitionReader.texts(rule, "else"));
    }

    /** Where only a part of a text counts, what that part says is not known here. */
    private void checkCodes(String key, JsonNode rule, Field field, Cell cell) {
        if (cell.split() == null && cell.bound() == null) {
            rule.get("codes")
                    .properties()
                    .forEach(code -> checkValue(key + ".codes." + code.getKey(), code.getValue(), field, cell));
        }
    }

    private void checkValue(String key, JsonNode value, Field field, Cell cell) {
        vocabulary
                .rejection(fact, field, cell, value.asText())
                .ifPresent(rejection -> yaml.problem(
                        value,
                        key,
                        "\"%s\" is no %s; expected %s".formatted(value.asText(), field.name(), rejection.expected())));
    }

    private void checkUnits(String key, JsonNode rule, String field) {
        Optional<Dimension> measures = vocabulary.measures(fact, field);
        List<String> units = DefinitionReader.texts(rule, "unit");
        Dimension first = units.stream()
                .map(UnitOfMeasure::of)
                .flatMap(Optional::stream)
                .map(UnitOfMeasure::dimension)
                .findFirst()
                .orElse(null);
        for (String unit : units) {
            checkUnit(key, rule.get("unit"), unit, measures.orElse(first));
        }
    }

    /** What a plain number is in, its units say; but all of them the same. */
    private void checkUnit(String key, JsonNode at, String written, Dimension dimension) {
        Optional<UnitOfMeasure> unit = UnitOfMeasure.of(written);
        if (unit.isEmpty()) {
            yaml.problem(at, key, "unknown unit \"%s\"; expected one of %s".formatted(written, shown(dimension)));
        } else if (unit.get().dimension() != dimension) {
            yaml.problem(
                    at,
                    key,
                    "the unit \"%s\" measures something else; expected one of %s".formatted(written, shown(dimension)));
        }
    }

    private static String shown(Dimension dimension) {
        List<UnitOfMeasure> units =
                dimension == null ? Arrays.asList(UnitOfMeasure.values()) : UnitOfMeasure.of(dimension);
        return units.stream().map(UnitOfMeasure::shown).collect(Collectors.joining(", "));
    }
}
