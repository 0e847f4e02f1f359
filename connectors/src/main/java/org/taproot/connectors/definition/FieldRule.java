package org.taproot.connectors.definition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the value of one field of a fact comes from. */
public sealed interface FieldRule {

    /** The cells this rule reads, itself included. */
    Stream<Cell> cells();

    /**
     * A cell of the row.
     *
     * @param titles what its column may be called; in JSON the path of the value, with dots
     * @param otherwise what it may be called where no column has one of the titles
     * @param units in which the column may be; the first is meant where neither header nor cell says one
     * @param codes what texts stand for, before they are read as anything else
     * @param split the part of the text that counts; null for all of it
     * @param bound the end of a range such as {@code 50-100} that counts; null when it is no range
     * @param formats of dates and times beside those that are known anyway
     * @param endOfPeriod whether a month means its last day, and not its first
     * @param plus what is added to a date; null for nothing
     */
    record Cell(
            List<String> titles,
            List<String> otherwise,
            List<String> units,
            Map<String, String> codes,
            Split split,
            Bound bound,
            List<String> formats,
            boolean endOfPeriod,
            Period plus)
            implements FieldRule {

        public Cell {
            titles = List.copyOf(titles);
            otherwise = List.copyOf(otherwise);
            units = List.copyOf(units);
            codes = Map.copyOf(codes);
            formats = List.copyOf(formats);
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.of(this);
        }

        /** For messages: the name people know the column by. */
        public String shown() {
            return titles.isEmpty() ? otherwise.get(0) : titles.get(0);
        }
    }

    /** A text that is the same in every row. */
    record Constant(String text) implements FieldRule {

        public Constant {
            requireNonNull(text, "text");
        }

        @Override
        public Stream<Cell> cells() {
            return Stream.of();
        }
    }

    /** The day the document describes. */
    record AsOf() implements FieldRule {

        @Override
        public Stream<Cell> cells() {
            return Stream.of();
        }
    }

    /** Several cells one after the other, those that are empty left out. */
    record Joined(List<Cell> parts, String with) implements FieldRule {

        public Joined {
            parts = List.copyOf(parts);
            requireNonNull(with, "with");
        }

        @Override
        public Stream<Cell> cells() {
            return parts.stream();
        }
    }

    /** The first of several that is not empty. */
    record FirstOf(List<FieldRule> rules) implements FieldRule {

        public FirstOf {
            rules = List.copyOf(rules);
        }

        @Override
        public Stream<Cell> cells() {
            return rules.stream().flatMap(FieldRule::cells);
        }
    }

    /**
     * One part of a text.
     *
     * @param by any of these signs or words parts it
     * @param part which one, from 1
     */
    record Split(List<String> by, int part) {

        public Split {
            by = List.copyOf(by);
        }
    }

    /** The ends of a range. */
    enum Bound {
        LOW,
        HIGH
    }

    /**
     * Between what a number has to be.
     *
     * @param least null for no limit
     * @param most null for no limit
     */
    record Range(BigDecimal least, BigDecimal most) {}
}
