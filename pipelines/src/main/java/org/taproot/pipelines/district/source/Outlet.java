package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Where the sources put what they send. Each source has a name of its own: {@code tax}, {@code operators/op-03}. */
public interface Outlet extends AutoCloseable {

    /** Whether what this source sends on that day will be seen by anyone; if not, it need not be written. */
    boolean takes(String source, LocalDate sentOn);

    /**
     * A file, complete and visible once it is closed.
     *
     * @param name with its extension; unique within the source
     * @param sentOn the day it is sent, which is its time of modification
     */
    Parcel file(String source, String name, LocalDate sentOn) throws IOException;

    /** A table of a source's database, to which rows are added in the order of the days; the first column is the key. */
    Table table(String source, String name, List<Column> columns) throws IOException;

    /** A text to which lines are added in the order of the days, one JSON object each. */
    Lines lines(String source, String name) throws IOException;

    /** Everything of a day has been written. */
    void endOfDay(LocalDate day) throws IOException;

    @Override
    void close() throws IOException;

    /** Takes nothing. */
    static Outlet nowhere() {
        return new Outlet() {
            @Override
            public boolean takes(String source, LocalDate sentOn) {
                return false;
            }

            @Override
            public Parcel file(String source, String name, LocalDate sentOn) {
                return new Parcel(OutputStream.nullOutputStream());
            }

            @Override
            public Table table(String source, String name, List<Column> columns) {
                return (sentOn, values) -> {};
            }

            @Override
            public Lines lines(String source, String name) {
                return (sentOn, line) -> {};
            }

            @Override
            public void endOfDay(LocalDate day) {}

            @Override
            public void close() {}
        };
    }

    /**
     * Of a table.
     *
     * @param type in SQL as PostgreSQL and MySQL both know it: {@code varchar(100)}
     */
    record Column(String name, String type) {}

    /** Takes rows. */
    @FunctionalInterface
    interface Table {

        /** Values as text in the order of the columns, null where there is none. */
        void add(LocalDate sentOn, List<String> values) throws IOException;
    }

    /** Takes lines. */
    @FunctionalInterface
    interface Lines {

        /** A line without its end. */
        void add(LocalDate sentOn, String line) throws IOException;
    }
}
