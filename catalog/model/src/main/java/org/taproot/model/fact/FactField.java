package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One component of a kind of fact, as its message, table and mapping know it.
 *
 * @param name as in messages and tables: {@code area_m2} for the component {@code areaM2}
 * @param type never {@link FieldType#BY_CLASS}
 * @param javaType the class of the component; the enum for a code
 * @param required whether a fact without it is refused
 * @param zh as it stands on the screen
 * @param en with the unit
 */
public record FactField(String name, FieldType type, Class<?> javaType, boolean required, String zh, String en) {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");

    public FactField {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(javaType, "javaType");
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
        if (!type.holds(javaType)) {
            throw new IllegalArgumentException(
                    "Invalid component %s of %s: expected what a %s is".formatted(name, javaType, type));
        }
    }

    static FactField of(RecordComponent component) {
        Term term = component.getAnnotation(Term.class);
        if (term == null) {
            throw new IllegalArgumentException("Invalid component %s of %s: expected it to be a @Term"
                    .formatted(
                            component.getName(), component.getDeclaringRecord().getSimpleName()));
        }
        return new FactField(
                words(component.getName(), "_"),
                term.type() == FieldType.BY_CLASS ? FieldType.byClass(component.getType()) : term.type(),
                component.getType(),
                term.required(),
                term.zh(),
                term.en());
    }

    /** The words that capitals part, in small letters. */
    static String words(String camelCase, String between) {
        return CAPITAL.matcher(camelCase).replaceAll(between + "$1").toLowerCase(Locale.ROOT);
    }
}
