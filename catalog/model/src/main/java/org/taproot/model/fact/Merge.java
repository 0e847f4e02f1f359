package org.taproot.model.fact;

import java.util.Comparator;
import java.util.List;

/** How the words of several sources become one state: by precedence, then recency, field by field. */
public final class Merge {

    private static final Comparator<Provenance> WEIGHT =
            Comparator.comparingInt(Provenance::precedence).thenComparing((a, b) -> a.isNewerThan(b) ? 1 : -1);

    private Merge() {}

    /** The newer of two observations of one thing by one source; {@code known} may be null. */
    public static <F extends Observation<?>> F newest(F known, F arrived) {
        return known == null || arrived.provenance().isNewerThan(known.provenance()) ? arrived : known;
    }

    /** The merged state of one thing, from the newest observation of each source; at least one is given. */
    public static <P extends Overlay<P>> P merged(List<? extends Observation<P>> newestBySource) {
        return newestBySource.stream()
                .sorted((a, b) -> WEIGHT.compare(b.provenance(), a.provenance()))
                .map(Observation::payload)
                .reduce((upper, lower) -> upper.over(lower))
                .orElseThrow(() -> new IllegalArgumentException("Cannot merge: no observation given"));
    }
}
