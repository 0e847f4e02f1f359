package org.taproot.model.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of fact, read off its record: what its messages and tables are called and made of. The record and every
 * component carry a {@link Term}, but for the first one, which is {@code Provenance provenance}. Of an observation, which
 * is the provenance and a payload, the components of the payload do.
 *
 * @param <F> the fact
 */
public final class FactKind<F extends Fact> {

    private final String name;
    private final Class<F> type;
    private final Term term;
    private final List<FactField> fields;
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    private FactKind(
            Class<F> type, Term term, List<FactField> fields, MethodHandle constructor, MethodHandle[] accessors) {
        this.name = FactField.words(type.getSimpleName(), "-");
        this.type = type;
        this.term = term;
        this.fields = fields;
        this.constructor = constructor;
        this.accessors = accessors;
    }

    /**
     * Reads the kind off its record.
     *
     * @throws IllegalArgumentException when it is not a public record as described above
     */
    public static <F extends Fact> FactKind<F> of(Class<F> type) {
        RecordComponent[] components = type.getRecordComponents();
        Term term = type.getAnnotation(Term.class);
        if (components == null
                || term == null
                || components.length == 0
                || components[0].getType() != Provenance.class) {
            throw new IllegalArgumentException(
                    "Invalid kind of fact %s: expected a record that is a @Term and begins with its provenance"
                            .formatted(type.getName()));
        }
        try {
            return Observation.class.isAssignableFrom(type)
                    ? ofPayload(type, term, components)
                    : ofComponents(type, term, List.of(components));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "Invalid kind of fact %s: expected it to be public".formatted(type.getName()), e);
        }
    }

    private static <F extends Fact> FactKind<F> ofComponents(Class<F> type, Term term, List<RecordComponent> components)
            throws IllegalAccessException {
        List<RecordComponent> own = components.subList(1, components.size());
        MethodHandle constructor = constructor(type, components)
                .asSpreader(Object[].class, own.size())
                .asType(MethodType.methodType(Object.class, Provenance.class, Object[].class));
        return new FactKind<>(type, term, own.stream().map(FactField::of).toList(), constructor, accessors(own));
    }

    private static <F extends Fact> FactKind<F> ofPayload(Class<F> type, Term term, RecordComponent[] components)
            throws IllegalAccessException {
        if (components.length != 2 || !components[1].getType().isRecord()) {
            throw new IllegalArgumentException(
                    "Invalid kind of fact %s: expected its provenance and a payload".formatted(type.getName()));
        }
        Class<?> payload = components[1].getType();
        List<RecordComponent> own = List.of(payload.getRecordComponents());
        MethodHandle payloadConstructor = constructor(payload, own)
                .asSpreader(Object[].class, own.size())
                .asType(MethodType.methodType(payload, Object[].class));
        MethodHandle constructor = MethodHandles.filterArguments(
                        constructor(type, List.of(components)), 1, payloadConstructor)
                .asType(MethodType.methodType(Object.class, Provenance.class, Object[].class));
        MethodHandle toPayload = accessors(List.of(components[1]))[0];
        MethodHandle[] accessors = accessors(own);
        Arrays.setAll(accessors, i -> MethodHandles.filterReturnValue(toPayload, accessors[i]));
        return new FactKind<>(type, term, own.stream().map(FactField::of).toList(), constructor, accessors);
    }

    private static MethodHandle constructor(Class<?> type, List<RecordComponent> components)
            throws IllegalAccessException {
        Class<?>[] parameters =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, parameters));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Cannot find the canonical constructor of " + type.getName(), e);
        }
    }

    private static MethodHandle[] accessors(List<RecordComponent> components) throws IllegalAccessException {
        MethodHandle[] accessors = new MethodHandle[components.size()];
        for (int i = 0; i < accessors.length; i++) {
            accessors[i] = MethodHandles.publicLookup()
                    .unreflect(components.get(i).getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        return accessors;
    }

    /** For instance {@code measure-reported}; also the name of its topic. */
    public String name() {
        return name;
    }

    /** What it is about, for instance {@code measure}; the log is {@code measure_log}. */
    public String table() {
        return name.substring(0, name.lastIndexOf('-')).replace('-', '_');
    }

    public Class<F> type() {
        return type;
    }

    /** What it is about, in Chinese. */
    public String zh() {
        return term.zh();
    }

    /** What it is about, in English. */
    public String en() {
        return term.en();
    }

    /** Whether its facts are merged into one current state of each thing. */
    public boolean isMerged() {
        return Observation.class.isAssignableFrom(type);
    }

    /** All components but the provenance, in order; of an observation those of its payload. */
    public List<FactField> fields() {
        return fields;
    }

    /** The place of that field. */
    public int position(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown field %s of %s: expected one of %s"
                .formatted(field, name, fields.stream().map(FactField::name).toList()));
    }

    /**
     * A fact of this kind.
     *
     * @param values one per field, in order; null where there is none
     * @throws IllegalArgumentException when a value is out of its range, or there are more or fewer than fields
     * @throws NullPointerException when a required one is missing
     */
    public F create(Provenance provenance, Object[] values) {
        try {
            return type.cast((Object) constructor.invokeExact(provenance, values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot create a fact of kind " + name, e);
        }
    }

    /** The value of the field at that place, or null. */
    public Object value(F fact, int field) {
        try {
            return (Object) accessors[field].invokeExact((Object) fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Cannot read %s of %s".formatted(fields.get(field).name(), name), e);
        }
    }

    /** All values, in the order of the fields. */
    public Object[] values(F fact) {
        Object[] values = new Object[accessors.length];
        Arrays.setAll(values, field -> value(fact, field));
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
