package org.taproot.jobs;

import java.util.ArrayList;
import java.util.List;
import org.taproot.model.move.Registered;

/**
 * An enterprise as it stood in one or more snapshots of a source.
 *
 * @param documents the numbers of these
 */
public record Sighted(Registered registered, List<Integer> documents) {

    boolean isIn(int document) {
        return documents.contains(document);
    }

    Sighted in(int document) {
        List<Integer> more = new ArrayList<>(documents);
        more.add(document);
        return new Sighted(registered, more);
    }
}
