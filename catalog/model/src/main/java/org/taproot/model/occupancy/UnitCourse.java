package org.taproot.model.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.Merge;
import org.taproot.model.fact.Provenance;

/**
 * Everything that was ever reported of a unit, in little space: what it was on which days follows from it, whatever the
 * order in which the reports came.
 *
 * @param states every different one, once
 * @param sightings one for each document with the unit
 */
public record UnitCourse(List<Unit> states, List<Sighting> sightings) {

    public static final UnitCourse NONE = new UnitCourse(List.of(), List.of());

    /**
     * A document had the unit.
     *
     * @param document its place among the documents of the building
     * @param state its place among the states
     * @param row of the document, or -1
     */
    public record Sighting(int document, int state, long row) {}

    /** The building it lies in; a unit is of one building for ever. */
    public String building() {
        return states.get(0).building();
    }

    /** The same with another report; of two in one document the one of the later row counts. */
    public UnitCourse with(int document, UnitReported report) {
        List<Unit> allStates = new ArrayList<>(states);
        int state = allStates.indexOf(report.unit());
        if (state < 0) {
            state = allStates.size();
            allStates.add(report.unit());
        }
        Sighting sighting = new Sighting(document, state, report.provenance().row());
        Comparator<Sighting> later = Comparator.comparingLong(Sighting::row)
                .thenComparing(each -> allStates.get(each.state()).toString());
        List<Sighting> all = new ArrayList<>(sightings);
        for (int place = all.size() - 1; place >= 0; place--) {
            if (all.get(place).document() == document) {
                all.set(place, later.compare(sighting, all.get(place)) > 0 ? sighting : all.get(place));
                return new UnitCourse(allStates, all);
            }
        }
        all.add(sighting);
        return new UnitCourse(allStates, all);
    }

    /**
     * What the unit was from which day on: at the end of each day what its sources had said by then and not taken back,
     * merged as the current state is.
     *
     * @param documents of its building
     */
    public List<UnitStretch> stretches(List<Document> documents) {
        SortedMap<LocalDate, List<Sighting>> seen = new TreeMap<>();
        sightings.forEach(sighting -> seen.computeIfAbsent(
                        documents.get(sighting.document()).day(), day -> new ArrayList<>())
                .add(sighting));
        SortedMap<LocalDate, List<Document>> completed = new TreeMap<>();
        documents.stream().filter(Document::complete).forEach(document -> {
            completed.computeIfAbsent(document.day(), day -> new ArrayList<>()).add(document);
            seen.computeIfAbsent(document.day(), day -> List.of());
        });
        Walk walk = new Walk(documents);
        seen.forEach((day, ofDay) -> walk.go(day, ofDay, completed.getOrDefault(day, List.of())));
        return walk.stretches;
    }

    /** From day to day, with the newest word of each source. */
    private final class Walk {

        private final List<Document> documents;
        private final Map<String, Sighting> newest = new HashMap<>();
        private final Map<String, Document> snapshots = new HashMap<>();
        private final List<UnitStretch> stretches = new ArrayList<>();
        private List<Sighting> before = List.of();

        Walk(List<Document> documents) {
            this.documents = documents;
        }

        void go(LocalDate day, List<Sighting> sightings, List<Document> completed) {
            for (Sighting sighting : sightings) {
                newest.merge(document(sighting).source(), sighting, this::newer);
            }
            for (Document snapshot : completed) {
                snapshots.merge(snapshot.source(), snapshot, (a, b) -> Document.RECENCY.compare(a, b) > 0 ? a : b);
            }
            List<Sighting> standing =
                    newest.values().stream().filter(this::stands).toList();
            if (!sameStates(standing, before)) {
                enter(day, standing.isEmpty() ? null : merged(standing));
            }
            before = standing;
        }

        private Document document(Sighting sighting) {
            return documents.get(sighting.document());
        }

        private Sighting newer(Sighting one, Sighting other) {
            return Document.RECENCY.compare(document(one), document(other)) > 0 ? one : other;
        }

        private boolean stands(Sighting sighting) {
            Document snapshot = snapshots.get(document(sighting).source());
            return snapshot == null || Document.RECENCY.compare(snapshot, document(sighting)) <= 0;
        }

        /** With one source it is the state alone that counts, with several which of them is newer may count too. */
        private static boolean sameStates(List<Sighting> some, List<Sighting> others) {
            if (some.size() == 1 && others.size() == 1) {
                return some.get(0).state() == others.get(0).state();
            }
            return some.equals(others);
        }

        private Unit merged(List<Sighting> standing) {
            return Merge.merged(standing.stream().map(this::reported).toList());
        }

        private UnitReported reported(Sighting sighting) {
            Document document = document(sighting);
            Provenance provenance = new Provenance(
                    document.source(),
                    document.source(),
                    "document:" + Math.max(0, sighting.row()),
                    document.delivery(),
                    document.precedence(),
                    document.validFrom(),
                    document.receivedAt());
            return new UnitReported(provenance, states.get(sighting.state()));
        }

        private void enter(LocalDate day, Unit unit) {
            Unit last = stretches.isEmpty()
                    ? null
                    : stretches.get(stretches.size() - 1).unit();
            if (!Objects.equals(last, unit)) {
                stretches.add(new UnitStretch(day, unit));
            }
        }
    }
}
