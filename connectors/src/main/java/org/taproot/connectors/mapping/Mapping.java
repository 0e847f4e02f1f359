package org.taproot.connectors.mapping;

import static org.taproot.model.fact.RejectReason.MISSING_VALUE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.table.Columns;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Dimension;
import org.taproot.wire.Topic;

/**
 * How the rows of a source become facts: its definition, compiled. Every reader of rows gets its own from
 * {@link #mapper}.
 *
 * @param <F> the fact
 */
public final class Mapping<F> {

    private final SourceDefinition definition;
    private final Shape<F> shape;
    private final Map<String, Boolean> required = new LinkedHashMap<>();

    private Mapping(SourceDefinition definition, Shape<F> shape) {
        this.definition = definition;
        this.shape = shape;
        shape.targets().forEach(target -> required.put(target.name(), target.isRequired()));
        definition.fields().forEach(field -> required.merge(field.name(), field.isRequired(), Boolean::logicalOr));
    }

    /**
     * The mapping of a definition that was read with these shapes.
     *
     * @throws IllegalArgumentException when a constant is no value of its field; the message names both
     */
    public static Mapping<?> of(SourceDefinition definition, Shapes shapes) {
        Mapping<?> mapping = new Mapping<>(definition, shapes.named(definition.fact()));
        mapping.compiled();
        return mapping;
    }

    /** The columns it reads. */
    public Columns columns() {
        return compiled().book.columns(required);
    }

    /** The names of the columns that a field reads, as a header knows them, in the order of the cells of its rule. */
    public List<String> columnsOf(Field field) {
        ColumnBook book = compiled().book();
        Dimension measures = shape.targets().get(shape.position(field.name())).measures();
        return field.rule()
                .cells()
                .map(cell -> book.names()[book.of(field, cell, measures)])
                .toList();
    }

    public Topic<F> topic() {
        return shape.topic();
    }

    /** For the rows of one document. */
    public RowMapper<F> mapper(RowOrigin origin) {
        return new RowMapper<>(definition, shape, compiled(), origin);
    }

    private Compiled compiled() {
        ColumnBook book = new ColumnBook();
        Fillers fillers = new Fillers(book);
        List<Filler> inOrder = new ArrayList<>();
        for (Target target : shape.targets()) {
            inOrder.add(definition.fields().stream()
                    .filter(field -> field.name().equals(target.name()))
                    .findFirst()
                    .map(field -> filler(fillers, field, target))
                    .orElse(row -> null));
        }
        return new Compiled(book, inOrder);
    }

    private Filler filler(Fillers fillers, Field field, Target target) {
        Filler filler = fillers.of(field, target);
        return required.get(target.name()) ? orMissing(filler, target) : filler;
    }

    private static Filler orMissing(Filler filler, Target target) {
        Rejection missing =
                new Rejection(MISSING_VALUE, target.name(), "", target.en(), target.zh(), "有值的" + target.zh());
        return row -> {
            Object value = filler.fill(row);
            if (value == null) {
                row.reject(missing);
            }
            return value;
        };
    }

    /** One set of columns and of what fills the fields from them; it keeps what stands in the header it reads under. */
    record Compiled(ColumnBook book, List<Filler> fillers) {}
}
