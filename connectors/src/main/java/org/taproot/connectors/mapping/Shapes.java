package org.taproot.connectors.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.Vocabulary;
import org.taproot.connectors.mapping.ValueReaders.RentOfUnit;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.text.Dimension;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

/** Every kind of fact a source can bring. */
public final class Shapes implements Vocabulary {

    /** What a completed snapshot is, and which day it is, the hub itself says. */
    private static final Set<Class<?>> OF_THE_HUB = Set.of(SnapshotCompleted.class, DayBegan.class);

    private final Map<String, Shape<?>> shapes = new LinkedHashMap<>();

    public Shapes() {
        add(EnterpriseShape.SHAPE);
        add(UnitShape.SHAPE);
        FactKinds.all().stream()
                .filter(kind -> !OF_THE_HUB.contains(kind.type()))
                .forEach(kind -> add(plain(kind)));
    }

    private void add(Shape<?> shape) {
        shapes.put(shape.topic().name(), shape);
    }

    @Override
    public List<String> facts() {
        return List.copyOf(shapes.keySet());
    }

    @Override
    public Optional<Map<String, Boolean>> fields(String fact) {
        return Optional.ofNullable(shapes.get(fact)).map(shape -> {
            Map<String, Boolean> fields = new LinkedHashMap<>();
            shape.targets().forEach(target -> fields.put(target.name(), target.isRequired()));
            return fields;
        });
    }

    @Override
    public Optional<List<String>> scope(String fact) {
        return Optional.ofNullable(shapes.get(fact)).map(Shape::scope);
    }

    @Override
    public Optional<Dimension> measures(String fact, String field) {
        return target(fact, field).map(Target::measures);
    }

    @Override
    public Optional<Rejection> rejection(String fact, Field field, Cell cell, String text) {
        CellContext context = cell == null ? CellContext.NONE : new CellContext(cell, field.range());
        return target(fact, field.name()).flatMap(target -> target.reader()
                .read(target.name(), text, context)
                .fold(value -> Optional.empty(), Optional::of));
    }

    private Optional<Target> target(String fact, String field) {
        return Optional.ofNullable(shapes.get(fact)).flatMap(shape -> shape.targets().stream()
                .filter(target -> target.name().equals(field))
                .findFirst());
    }

    /** What people call the fields of a fact, in Chinese and English, in their order. */
    public Map<String, String> labels(String fact) {
        return named(fact).targets().stream()
                .collect(Collectors.toMap(
                        Target::name,
                        target -> target.zh() + " / " + target.en(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    Shape<?> named(String fact) {
        Shape<?> shape = shapes.get(fact);
        if (shape == null) {
            throw new IllegalArgumentException(
                    "Unknown fact \"%s\": expected one of %s".formatted(fact, String.join(", ", facts())));
        }
        return shape;
    }

    private static <F extends Fact> Shape<F> plain(FactKind<F> kind) {
        List<Target> targets = new ArrayList<>();
        for (FactField field : kind.fields()) {
            targets.add(new Target(
                    field.name(),
                    ValueReaders.of(field),
                    ValueReaders.measures(field),
                    field.required(),
                    field.zh(),
                    field.en()));
        }
        // an observation says itself which part of its source it belongs to
        List<String> scope = kind.isMerged() ? List.of() : null;
        return new Shape<>(targets, Topic.of(kind), (provenance, values) -> fact(kind, provenance, values), scope);
    }

    private static <F extends Fact> Outcome<F> fact(FactKind<F> kind, Provenance provenance, Object[] values) {
        Object[] byArea = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof RentOfUnit rent) {
                FactField field = kind.fields().get(i);
                Outcome<BigDecimal> divided = ValueReaders.rent(field.name(), field.zh(), rent, area(kind, values));
                if (divided instanceof Outcome.Rejected<BigDecimal> rejected) {
                    return new Outcome.Rejected<>(rejected.rejection());
                }
                byArea[i] = divided.fold(value -> value, rejection -> null);
            }
        }
        return created(kind, provenance, byArea);
    }

    /** Null where none is known. */
    private static BigDecimal area(FactKind<?> kind, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (kind.fields().get(i).type() == FieldType.AREA) {
                return (BigDecimal) values[i];
            }
        }
        return null;
    }

    /** The record checks itself; what it refuses is the row's fault. */
    private static <F extends Fact> Outcome<F> created(FactKind<F> kind, Provenance provenance, Object[] values) {
        try {
            return Outcome.accepted(kind.create(provenance, values));
        } catch (IllegalArgumentException e) {
            return Outcome.rejected(
                    RejectReason.OUT_OF_RANGE,
                    "row",
                    String.valueOf(e.getMessage()),
                    kind.en(),
                    "各项数值相符的“" + kind.zh() + "”");
        }
    }
}
