package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a table, with where its value comes from: what is stored and how it is filled stand in one place.
 *
 * @param comment in Chinese and English, with the unit
 * @param value of a row; may give null
 * @param <R> the row
 */
public record Column<R>(String name, ColumnType type, String comment, Value<R> value) {

    /** Reads a column's value off a row. */
    @FunctionalInterface
    public interface Value<R> extends Function<R, Object>, Serializable {}

    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(comment, "comment");
        requireNonNull(value, "value");
    }

    /** The same column for a row that contains this one. */
    <O> Column<O> within(Inside<O, R> inside) {
        Value<R> inner = value;
        return new Column<>(name, type, comment, outer -> inner.apply(inside.apply(outer)));
    }

    static <O, R> List<Column<O>> within(List<Column<R>> columns, Inside<O, R> inside) {
        return columns.stream().map(column -> column.within(inside)).toList();
    }

    /** The way from a row to the part of it that a column knows. */
    @FunctionalInterface
    interface Inside<O, R> extends Function<O, R>, Serializable {}
}
