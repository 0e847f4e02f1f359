package org.taproot.model.occupancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The documents about a building and which units were ever in one. Both lists only grow, so that a place in them stays.
 *
 * @param documents in the order of their arrival
 * @param units ids
 */
public record BuildingCourse(List<Document> documents, List<String> units) {

    public static final BuildingCourse NONE = new BuildingCourse(List.of(), List.of());

    /** The same with that document, if it is not there yet. */
    public BuildingCourse with(Document document) {
        return placeOf(document) >= 0 ? this : new BuildingCourse(plus(documents, document), units);
    }

    public BuildingCourse withUnit(String unit) {
        return units.contains(unit) ? this : new BuildingCourse(documents, plus(units, unit));
    }

    /** The same, where that document is all that its source has of the building. */
    public BuildingCourse completedBy(Document document) {
        BuildingCourse known = with(document);
        int place = known.placeOf(document);
        if (known.documents.get(place).complete()) {
            return known;
        }
        List<Document> more = new ArrayList<>(known.documents);
        more.set(place, document.asComplete());
        return new BuildingCourse(more, units);
    }

    /** Where that document stands, or -1; the newest are looked at first. */
    public int placeOf(Document document) {
        return IntStream.iterate(documents.size() - 1, place -> place >= 0, place -> place - 1)
                .filter(place -> documents.get(place).isSameAs(document))
                .findFirst()
                .orElse(-1);
    }

    /** When the newest of them was received; there is at least one. */
    public Instant knownFrom() {
        return documents.stream()
                .map(Document::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static <T> List<T> plus(List<T> some, T another) {
        List<T> more = new ArrayList<>(some.size() + 1);
        more.addAll(some);
        more.add(another);
        return more;
    }
}
