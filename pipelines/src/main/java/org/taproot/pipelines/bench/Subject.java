package org.taproot.pipelines.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A file whose way is measured, of a source that comes with the hub. */
public enum Subject {
    REGISTER("registry", "register", ".csv", Long.MAX_VALUE) {
        @Override
        void write(Path file, long rows) throws IOException {
            InventedRegister.write(file, rows);
        }
    },
    RENT_ROLL("occupancy", "rent roll", ".xlsx", InventedRentRoll.MOST_ROWS) {
        @Override
        void write(Path file, long rows) throws IOException {
            InventedRentRoll.write(file, rows);
        }
    };

    private final String source;
    private final String shown;
    private final String ending;
    private final long mostRows;

    Subject(String source, String shown, String ending, long mostRows) {
        this.source = source;
        this.shown = shown;
        this.ending = ending;
        this.mostRows = mostRows;
    }

    /** Writes invented rows; the same number gives the same. */
    abstract void write(Path file, long rows) throws IOException;

    String source() {
        return source;
    }

    String shown() {
        return shown;
    }

    String fileName(String of) {
        return of + ending;
    }

    /** As many of these rows as such a file can have. */
    long rows(long wanted) {
        return Math.min(wanted, mostRows);
    }
}
