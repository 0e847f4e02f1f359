package org.taproot.lake.table;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.vocabulary.FactKinds;

/** The log of one kind of fact: where each came from, then what it says. */
final class FactLog {

    private FactLog() {}

    static <F extends Fact> HubTable<F> of(FactKind<F> kind) {
        Stream<Column<F>> provenance = Column.<F, Provenance>within(ProvenanceColumns.all(), Fact::provenance).stream();
        Stream<Column<F>> fields = IntStream.range(0, kind.fields().size()).mapToObj(field -> column(kind, field));
        return new HubTable<>(
                kind.table() + "_log",
                "%s · 日志 / %s · log".formatted(kind.zh(), kind.en()),
                Stream.concat(provenance, fields).toList(),
                Layout.BY_DAY_OF_RECEIPT);
    }

    private static <F extends Fact> Column<F> column(FactKind<F> kind, int position) {
        FactField field = kind.fields().get(position);
        Column.Value<F> value = new FieldValue<>(kind, position);
        return new Column<>(
                field.name(),
                type(field.type()),
                "%s / %s".formatted(field.zh(), field.en()),
                field.type() == FieldType.CODE ? new CodeName<>(value) : value);
    }

    static ColumnType type(FieldType type) {
        return switch (type) {
            case TEXT, USCC, CODE -> ColumnType.TEXT;
            case DATE -> ColumnType.DATE;
            case INSTANT -> ColumnType.INSTANT;
            case NUMBER -> ColumnType.NUMBER;
            case AREA -> ColumnType.AREA;
            case RENT -> ColumnType.RENT;
            case MONEY -> ColumnType.MONEY;
            case COUNT -> ColumnType.INTEGER;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case BY_CLASS -> throw new IllegalArgumentException("Invalid type of a field: " + type);
        };
    }

    /** Reads a field off a fact; the way to it is found again where this has travelled to. */
    private static final class FieldValue<F extends Fact> implements Column.Value<F> {

        private static final long serialVersionUID = 1;

        private final Class<F> facts;
        private final int field;
        private transient FactKind<F> kind;

        FieldValue(FactKind<F> kind, int field) {
            this.facts = kind.type();
            this.field = field;
            this.kind = kind;
        }

        @Override
        public Object apply(F fact) {
            if (kind == null) {
                kind = FactKinds.of(facts);
            }
            return kind.value(fact, field);
        }
    }

    /** A code is stored by its name. */
    record CodeName<F>(Column.Value<F> code) implements Column.Value<F> {
        @Override
        public Object apply(F fact) {
            Object value = code.apply(fact);
            return value == null ? null : ((Enum<?>) value).name();
        }
    }
}
