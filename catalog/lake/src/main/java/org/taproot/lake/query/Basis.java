package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a number rests on.
 *
 * @param asOf when the newest row was received; null when nothing is loaded
 * @param loaded rows in the table, before any filter
 * @param sources the feeds the rows came from, sorted
 * @param changes how many new and changed states made the table what it is; grows whenever a row is added or changed
 */
public record Basis(Instant asOf, long loaded, List<String> sources, long changes) {

    public Basis {
        requireNonNull(sources, "sources");
        sources = List.copyOf(sources);
    }
}
