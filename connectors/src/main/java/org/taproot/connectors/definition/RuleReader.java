package org.taproot.connectors.definition;

import static org.taproot.connectors.definition.DefinitionReader.text;
import static org.taproot.connectors.definition.DefinitionReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.taproot.connectors.definition.FieldRule.AsOf;
import org.taproot.connectors.definition.FieldRule.Bound;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.Constant;
import org.taproot.connectors.definition.FieldRule.FirstOf;
import org.taproot.connectors.definition.FieldRule.Joined;
import org.taproot.connectors.definition.FieldRule.Range;
import org.taproot.connectors.definition.FieldRule.Split;

/** Reads what stands under {@code fields}. */
final class RuleReader {

    /** Each says where a value comes from; a rule has exactly one of them. */
    private static final Set<String> ORIGINS = new TreeSet<>(Set.of("title", "is", "as-of", "join", "first"));

    private static final Set<String> OF_CELLS =
            Set.of("else", "unit", "codes", "split", "part", "bound", "format", "end-of-period", "plus");

    private final Yaml yaml;

    RuleReader(Yaml yaml) {
        this.yaml = yaml;
    }

    List<Field> fields(JsonNode fields) {
        List<Field> read = new ArrayList<>();
        fields.properties().forEach(each -> read.add(field(each.getKey(), each.getValue())));
        return read;
    }

    private Field field(String name, JsonNode rule) {
        String key = "fields." + name;
        if (yaml.isRefused(key)) {
            return new Field(name, new AsOf(), false, null);
        }
        return new Field(name, rule(key, rule), rule.path("required").asBoolean(false), range(key, rule));
    }

    private Range range(String key, JsonNode rule) {
        JsonNode range = rule.path("range");
        if (range.isMissingNode()) {
            return null;
        }
        JsonNode least = range.get(0);
        JsonNode most = range.get(1);
        if (!least.isNull() && !most.isNull() && least.decimalValue().compareTo(most.decimalValue()) > 0) {
            yaml.problem(range, key + ".range", "invalid range: the least is more than the most");
        }
        return new Range(least.isNull() ? null : least.decimalValue(), most.isNull() ? null : most.decimalValue());
    }

    private FieldRule rule(String key, JsonNode rule) {
        if (!rule.isObject()) {
            return cell(key, rule, titles(rule));
        }
        List<String> origins = ORIGINS.stream().filter(rule::has).toList();
        String origin = origins.isEmpty() && rule.has("else") ? "title" : String.join(", ", origins);
        if (!origin.equals("title")) {
            OF_CELLS.stream()
                    .filter(rule::has)
                    .sorted()
                    .forEach(each ->
                            yaml.problem(rule.get(each), key + "." + each, "only a rule with title can have it"));
        }
        return switch (origin) {
            case "title" -> cell(key, rule, texts(rule, "title"));
            case "is" -> new Constant(rule.get("is").asText());
            case "as-of" -> new AsOf();
            case "join" -> joined(key, rule);
            case "first" -> new FirstOf(rules(key + ".first", rule.get("first")));
            default -> {
                yaml.problem(
                        rule,
                        key,
                        "expected exactly one of %s; found %s"
                                .formatted(String.join(", ", ORIGINS), origin.isEmpty() ? "none" : origin));
                yield new AsOf();
            }
        };
    }

    private List<FieldRule> rules(String key, JsonNode rules) {
        List<FieldRule> read = new ArrayList<>();
        rules.forEach(rule -> read.add(rule(key, rule)));
        return read;
    }

    private Joined joined(String key, JsonNode rule) {
        List<Cell> parts = new ArrayList<>();
        for (FieldRule part : rules(key + ".join", rule.get("join"))) {
            if (part instanceof Cell cell) {
                parts.add(cell);
            } else {
                yaml.problem(rule.get("join"), key + ".join", "expected columns only");
            }
        }
        return new Joined(parts, rule.path("with").asText(""));
    }

    private Cell cell(String key, JsonNode rule, List<String> titles) {
        return new Cell(
                titles,
                texts(rule, "else"),
                texts(rule, "unit"),
                codes(rule),
                split(key, rule),
                rule.has("bound") ? Bound.valueOf(rule.get("bound").asText().toUpperCase(Locale.ROOT)) : null,
                formats(key, rule),
                rule.path("end-of-period").asBoolean(false),
                plus(key, rule));
    }

    private static List<String> titles(JsonNode rule) {
        if (rule.isTextual()) {
            return List.of(rule.asText());
        }
        List<String> titles = new ArrayList<>();
        for (JsonNode title : rule) {
            titles.add(title.asText());
        }
        return titles;
    }

    private static Map<String, String> codes(JsonNode rule) {
        Map<String, String> codes = new LinkedHashMap<>();
        rule.path("codes")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asText()));
        return codes;
    }

    private Split split(String key, JsonNode rule) {
        if (rule.has("split") != rule.has("part")) {
            yaml.problem(rule, key, "split and part go together");
            return null;
        }
        return rule.has("split")
                ? new Split(texts(rule, "split"), rule.get("part").asInt())
                : null;
    }

    private List<String> formats(String key, JsonNode rule) {
        List<String> formats = texts(rule, "format");
        for (String format : formats) {
            try {
                var unused = DateTimeFormatter.ofPattern(format, Locale.ROOT);
            } catch (IllegalArgumentException e) {
                yaml.problem(
                        rule.get("format"),
                        key + ".format",
                        "invalid format \"%s\": %s; expected one such as yyyyMM".formatted(format, e.getMessage()));
            }
        }
        return formats;
    }

    private Period plus(String key, JsonNode rule) {
        String plus = text(rule, "plus");
        try {
            return plus == null ? null : Period.parse(plus);
        } catch (DateTimeException e) {
            yaml.problem(
                    rule.get("plus"), key + ".plus", "invalid period \"%s\"; expected one such as P6D".formatted(plus));
            return null;
        }
    }
}
