package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of a payload, read off its record: one per component, in order, called as in messages and tables.
 *
 * @param <P> the payload
 */
public final class PayloadFields<P> {

    private static final ClassValue<PayloadFields<?>> KNOWN = new ClassValue<>() {
        @Override
        protected PayloadFields<?> computeValue(Class<?> type) {
            return new PayloadFields<>(type);
        }
    };

    private final Class<?> type;
    private final List<String> names;
    private final MethodHandle[] accessors;

    private PayloadFields(Class<?> type) {
        RecordComponent[] components = requireNonNull(type, "type").getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("Invalid payload %s: expected a record".formatted(type.getName()));
        }
        this.type = type;
        this.names = Arrays.stream(components)
                .map(component -> FactField.words(component.getName(), "_"))
                .toList();
        this.accessors = Arrays.stream(components)
                .map(component -> accessor(type, component))
                .toArray(MethodHandle[]::new);
    }

    private static MethodHandle accessor(Class<?> type, RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "Invalid payload %s: expected a public record".formatted(type.getName()), e);
        }
    }

    /**
     * The fields of that payload; they are read off only once.
     *
     * @throws IllegalArgumentException when it is not a public record
     */
    @SuppressWarnings("unchecked") // the fields are found under the class of their payload
    public static <P> PayloadFields<P> of(Class<? extends P> type) {
        return (PayloadFields<P>) KNOWN.get(type);
    }

    public List<String> names() {
        return names;
    }

    /** The value of the field at that place, or null. */
    public Object value(P payload, int field) {
        try {
            return (Object) accessors[field].invokeExact((Object) payload);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "Cannot read %s of %s".formatted(names.get(field), type.getSimpleName()), e);
        }
    }
}
