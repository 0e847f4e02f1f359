package org.taproot.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How the words of several sources become one state: by precedence, then recency, field by field. */
public final class Merge {

    private static final Comparator<Provenance> WEIGHT =
            Comparator.comparingInt(Provenance::precedence).thenComparing((a, b) -> a.isNewerThan(b) ? 1 : -1);

    private Merge() {}

    /** The newer of two observations of one thing by one source; {@code known} may be null. */
    public static <F extends Observation<?>> F newest(F known, F arrived) {
        return known == null || arrived.provenance().isNewerThan(known.provenance()) ? arrived : known;
    }

    /** The observations that their sources have not taken back, in the order given. */
    public static <F extends Observation<?>> List<F> standing(
            Collection<F> newestBySource, Map<String, Attendance> attendanceBySource) {
        return newestBySource.stream()
                .filter(observation -> !isTakenBack(observation.provenance(), attendanceBySource))
                .toList();
    }

    private static boolean isTakenBack(Provenance observation, Map<String, Attendance> attendanceBySource) {
        Attendance attendance = attendanceBySource.get(observation.source());
        return attendance != null && attendance.withdraws(observation);
    }

    /** What took back a thing that no observation stands for: the newest of the snapshots without it. */
    public static Provenance withdrawal(Collection<Attendance> attendances) {
        return attendances.stream()
                .filter(attendance -> attendance.presence() == Presence.WITHDRAWN)
                .map(Attendance::cause)
                .reduce((a, b) -> a.isNewerThan(b) ? a : b)
                .orElseThrow(() -> new IllegalArgumentException("Cannot tell what took it back: no snapshot did"));
    }

    /** Those whose word counts most first. */
    static <P extends Overlay<P>> List<Observation<P>> byWeight(Collection<? extends Observation<P>> observations) {
        List<Observation<P>> byWeight = new ArrayList<>(observations);
        if (byWeight.size() > 1) {
            byWeight.sort((a, b) -> WEIGHT.compare(b.provenance(), a.provenance()));
        }
        return byWeight;
    }

    /** The merged state of one thing, from the newest observation of each source; at least one is given. */
    public static <P extends Overlay<P>> P merged(List<? extends Observation<P>> newestBySource) {
        return byWeight(newestBySource).stream()
                .map(Observation::payload)
                .reduce((upper, lower) -> upper.over(lower))
                .orElseThrow(() -> new IllegalArgumentException("Cannot merge: no observation given"));
    }
}
