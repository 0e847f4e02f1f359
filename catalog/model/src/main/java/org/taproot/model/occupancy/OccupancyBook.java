package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taproot.model.carrier.Unit;

/**
 * What the units of some buildings add to every place on every day from 2010 on, as of a business day. What changes is given out as
 * differences, so that places above the buildings are never counted anew. Not safe for several threads.
 */
public final class OccupancyBook {

    /** As the views of the past: a date that is wrong by a century must not become as many days. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    private static final Comparator<BigDecimal> AREA = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Surroundings surroundings;
    private final Map<String, Account> units = new HashMap<>();
    private final Map<String, Set<String>> buildings = new HashMap<>();
    /** Floors and buildings as of {@link #day}. */
    private final Map<Place, OccupancySums> current = new HashMap<>();

    private final Map<LocalDate, DaySpan> spans = new HashMap<>();
    private LocalDate day;

    public OccupancyBook(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings");
    }

    /** The business day as of which it is; null before the first. */
    public LocalDate day() {
        return day;
    }

    /** Begins as of a day that was settled before: what all units were is no change. */
    public void resume(LocalDate settled, Map<String, List<UnitStretch>> all) {
        all.forEach((id, stretches) -> enter(id, stretches, new Changes()));
        day = settled.minusDays(1);
        goOn(settled, new Changes());
    }

    /**
     * Takes in what units turned out to have been, and goes on to a day.
     *
     * @param to the business day; one that is past is as good as today's
     * @param changed by unit; those without a difference may be among them
     */
    public Changes settle(LocalDate to, Map<String, List<UnitStretch>> changed) {
        Changes changes = new Changes();
        changed.forEach((id, stretches) -> enter(id, stretches, changes));
        if (day == null || to.isAfter(day)) {
            goOn(to, changes);
        }
        return changes;
    }

    private void enter(String id, List<UnitStretch> stretches, Changes changes) {
        Account before = units.getOrDefault(id, Account.NONE);
        if (before.stretches().equals(stretches)) {
            return;
        }
        Account after = new Account(
                stretches,
                SpacePiece.of(stretches, surroundings),
                day == null ? List.of() : LeaseEvents.along(stretches, day));
        units.put(id, after);
        stretches.stream().map(UnitStretch::unit).filter(Objects::nonNull).forEach(unit -> buildings
                .computeIfAbsent(unit.building(), building -> new HashSet<>())
                .add(id));
        if (day != null) {
            changes.happened(before.events(), after.events());
            enter(before.pieces(), after.pieces(), changes);
            changes.blocks |= !sameSpace(UnitStretch.on(day, before.stretches()), UnitStretch.on(day, stretches));
        }
    }

    /** To a block it is all the same who holds a unit until when. */
    private static boolean sameSpace(Unit before, Unit after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return before.status() == after.status() && AREA.compare(before.areaM2(), after.areaM2()) == 0;
    }

    /** The differences of all days until today. */
    private void enter(List<SpacePiece> before, List<SpacePiece> after, Changes changes) {
        for (LocalDate each = first(before, after); !each.isAfter(day); each = each.plusDays(1)) {
            SpacePiece was = SpacePiece.on(each, before);
            SpacePiece is = SpacePiece.on(each, after);
            if (!was.countsLike(is)) {
                enter(was, each, -1, changes);
                enter(is, each, 1, changes);
            }
        }
    }

    private LocalDate first(List<SpacePiece> before, List<SpacePiece> after) {
        LocalDate first = day.plusDays(1);
        for (List<SpacePiece> pieces : List.of(before, after)) {
            if (!pieces.isEmpty() && pieces.get(0).from().isBefore(first)) {
                first = pieces.get(0).from();
            }
        }
        return first.isBefore(FIRST_DAY) ? FIRST_DAY : first;
    }

    private void enter(SpacePiece piece, LocalDate on, int sign, Changes changes) {
        DaySpan span = spans.computeIfAbsent(on, DaySpan::of);
        for (Place place : piece.places()) {
            if (isInBuilding(place)) {
                if (on.equals(day)) {
                    current.computeIfAbsent(place, at -> OccupancySums.none()).add(piece.space(), span, sign);
                    changes.current = true;
                }
                changes.touch(place, on);
            } else {
                changes.of(place, on).add(piece.space(), span, sign);
            }
        }
    }

    private static boolean isInBuilding(Place place) {
        return place.level() == PlaceLevel.FLOOR || place.level() == PlaceLevel.BUILDING;
    }

    /** Every unit counts on every new day; floors and buildings are those of the last one. */
    private void goOn(LocalDate to, Changes changes) {
        LocalDate yesterday = day;
        day = to;
        current.clear();
        changes.current = true;
        changes.blocks = true;
        units.replaceAll((id, account) -> {
            List<LeaseEvent> events = LeaseEvents.along(account.stretches(), to);
            changes.happened(account.events(), events);
            return new Account(account.stretches(), account.pieces(), events);
        });
        for (Account account : units.values()) {
            LocalDate from = first(account.pieces(), List.of());
            LocalDate start = yesterday == null || from.isAfter(yesterday) ? from : yesterday.plusDays(1);
            for (LocalDate each = start; !each.isAfter(to); each = each.plusDays(1)) {
                enter(SpacePiece.on(each, account.pieces()), each, 1, changes);
            }
        }
    }

    /** Floors and buildings as of the day, those that have no unit any more included: their sums are none. */
    public Map<Place, OccupancySums> current() {
        Map<Place, OccupancySums> all = new HashMap<>();
        for (Account account : units.values()) {
            for (Place place : account.placesUntil(day)) {
                all.computeIfAbsent(place, at -> current.getOrDefault(at, OccupancySums.none()));
            }
        }
        return all;
    }

    /** A building on these days, counted from its units. */
    public Map<LocalDate, OccupancySums> building(String name, Set<LocalDate> days) {
        Map<LocalDate, OccupancySums> counted = new TreeMap<>();
        for (LocalDate each : days) {
            OccupancySums sums = OccupancySums.none();
            for (String unit : buildings.getOrDefault(name, Set.of())) {
                sums.add(
                        SpacePiece.on(each, units.get(unit).pieces()).space(),
                        spans.computeIfAbsent(each, DaySpan::of),
                        1);
            }
            counted.put(each, sums);
        }
        return counted;
    }

    /** What is vacant now and hangs together. */
    public List<Block> blocks() {
        return day == null
                ? List.of()
                : ContiguousBlocks.of(unitsToday(), Vacating.now(day), Neighbours.byNumber())
                        .all();
    }

    private List<Unit> unitsToday() {
        return units.values().stream()
                .map(account -> UnitStretch.on(day, account.stretches()))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Account(List<UnitStretch> stretches, List<SpacePiece> pieces, List<LeaseEvent> events) {
        static final Account NONE = new Account(List.of(), List.of(), List.of());

        /** Its floor and building, once it has been in them. */
        List<Place> placesUntil(LocalDate day) {
            return pieces.stream()
                    .filter(piece -> !piece.from().isAfter(day))
                    .findFirst()
                    .map(SpacePiece::places)
                    .orElse(List.of())
                    .stream()
                    .filter(OccupancyBook::isInBuilding)
                    .toList();
        }
    }

    /** What a settlement changed. */
    public static final class Changes {

        private final Map<Place, Map<LocalDate, OccupancySums>> above = new HashMap<>();
        private final Map<String, Set<LocalDate>> buildings = new HashMap<>();
        private boolean current;
        private boolean blocks;
        private final List<LeaseEvent> happened = new ArrayList<>();
        private final List<LeaseEvent> retracted = new ArrayList<>();

        private OccupancySums of(Place place, LocalDate on) {
            return above.computeIfAbsent(place, at -> new TreeMap<>()).computeIfAbsent(on, at -> OccupancySums.none());
        }

        private void touch(Place place, LocalDate on) {
            if (place.level() == PlaceLevel.BUILDING) {
                buildings.computeIfAbsent(place.name(), at -> new TreeSet<>()).add(on);
            }
        }

        /** Differences of parks, streets and the district by day; some may be none. */
        public Map<Place, Map<LocalDate, OccupancySums>> above() {
            return above;
        }

        /** On which days buildings are different. */
        public Map<String, Set<LocalDate>> buildings() {
            return buildings;
        }

        /** Whether nothing at all is different. */
        public boolean isNone() {
            return !current
                    && !blocks
                    && buildings.isEmpty()
                    && above.isEmpty()
                    && happened.isEmpty()
                    && retracted.isEmpty();
        }

        /** Whether floors or buildings are different today. */
        public boolean ofToday() {
            return current;
        }

        /** Lease events that are new or different. */
        public List<LeaseEvent> happened() {
            return happened;
        }

        /** Lease events that did not happen after all. */
        public List<LeaseEvent> retracted() {
            return retracted;
        }

        private void happened(List<LeaseEvent> before, List<LeaseEvent> after) {
            Set<String> ids = new HashSet<>();
            for (LeaseEvent event : after) {
                ids.add(event.id());
                if (!before.contains(event)) {
                    happened.add(event);
                }
            }
            before.stream().filter(event -> !ids.contains(event.id())).forEach(retracted::add);
        }

        public boolean ofBlocks() {
            return blocks;
        }
    }
}
