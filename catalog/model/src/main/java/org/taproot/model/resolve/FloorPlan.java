package org.taproot.model.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The floors and units of a carrier, and what an address says of them. Put in order when the first address asks, for a
 * carrier's units come one by one and most of what is known in between nobody asks for. Not safe for several threads.
 */
final class FloorPlan {

    /** So many units on so many floors say how rooms are numbered, if none says otherwise. */
    private static final int UNITS_THAT_CONFIRM = 5;

    private static final int FLOORS_THAT_CONFIRM = 2;

    private static final int MOST_FLOORS_IN_RANGE = 100;
    private static final Pattern BETWEEN = Pattern.compile("、");
    private static final Pattern FLOORS = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");
    private static final Pattern STOREY = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NUMBER_ON_FLOOR = Pattern.compile("[0-9]{2}");

    private final Integer storeys;
    private final Set<String> floors = new HashSet<>();
    private final Map<String, List<KnownUnit>> byRoom = new HashMap<>();
    private final Map<String, List<KnownUnit>> byFloorAndNumber = new HashMap<>();
    private final List<KnownUnit> units;
    private boolean floorLeadsRoom;
    private boolean isInOrder;

    FloorPlan(Integer storeys, List<KnownUnit> units) {
        this.storeys = storeys;
        this.units = units;
    }

    private void putInOrder() {
        if (isInOrder) {
            return;
        }
        isInOrder = true;
        for (KnownUnit unit : units) {
            String room = RoomText.key(unit.room());
            floors.add(unit.floor());
            add(byRoom, room, unit);
            if (NUMBER_ON_FLOOR.matcher(room).matches()) {
                add(byFloorAndNumber, unit.floor() + room, unit);
            }
        }
        floorLeadsRoom = confirm(units);
    }

    /** What is certain of a place in this carrier, given what was found for the carrier. */
    Resolution within(String carrierId, String floorText, String roomText, List<Finding> ofCarrier) {
        putInOrder();
        List<Finding> findings = new ArrayList<>(ofCarrier);
        List<String> said = floors(floorText);
        boolean exist = check(said, findings);
        List<KnownUnit> meant = units(RoomText.rooms(roomText), said, findings);
        if (!meant.isEmpty()) {
            return new Resolution.ToUnit(carrierId, floorsOf(meant), ids(meant), findings);
        }
        List<String> certain = exist ? said : said.isEmpty() ? floorsOfRooms(roomText, findings) : List.of();
        return certain.isEmpty()
                ? new Resolution.ToBuilding(carrierId, findings)
                : new Resolution.ToFloor(carrierId, certain, findings);
    }

    private boolean check(List<String> said, List<Finding> findings) {
        if (said.isEmpty()) {
            return false;
        }
        String about = String.join("、", said);
        boolean exist = said.stream().allMatch(this::exists);
        if (exist) {
            findings.add(Evidence.FLOOR_EXISTS.of(about));
        } else {
            boolean missing = said.stream().anyMatch(this::isMissing);
            findings.add((missing ? Evidence.FLOOR_MISSING : Evidence.FLOOR_NOT_KNOWN).of(about));
        }
        return exist;
    }

    private boolean exists(String floor) {
        return floors.contains(floor) || (storeys != null && isStorey(floor) && Integer.parseInt(floor) <= storeys);
    }

    /** Basements are in no count of floors. */
    private boolean isMissing(String floor) {
        return storeys != null && isStorey(floor) && !exists(floor);
    }

    /** The units of all rooms; none when one of them is not certain. */
    private List<KnownUnit> units(List<String> rooms, List<String> said, List<Finding> findings) {
        Set<KnownUnit> meant = new LinkedHashSet<>();
        for (String room : rooms) {
            List<KnownUnit> found = called(room);
            List<KnownUnit> here = said.isEmpty()
                    ? found
                    : found.stream().filter(unit -> said.contains(unit.floor())).toList();
            Evidence against = against(room, found, here);
            if (against != null) {
                findings.add(against.of(room));
                return List.of();
            }
            meant.addAll(here);
        }
        if (!meant.isEmpty()) {
            findings.add(Evidence.UNIT_KNOWN.of(String.join("、", rooms)));
        }
        return List.copyOf(meant);
    }

    private static Evidence against(String room, List<KnownUnit> found, List<KnownUnit> here) {
        if (found.isEmpty()) {
            return Evidence.ROOM_NOT_LISTED;
        }
        if (here.isEmpty()) {
            return Evidence.ROOM_ON_OTHER_FLOOR;
        }
        boolean isRange = RoomText.range(room).matches();
        return here.size() > 1 && !isRange ? Evidence.ROOM_ON_SEVERAL_FLOORS : null;
    }

    private List<KnownUnit> called(String room) {
        List<KnownUnit> named = byRoom.getOrDefault(room, byFloorAndNumber.getOrDefault(room, List.of()));
        Matcher range = RoomText.range(room);
        return named.isEmpty() && range.matches() ? between(range.group(1), range.group(2)) : named;
    }

    /** The units from one room to another of the same length; none unless both are units of one and the same floor. */
    private List<KnownUnit> between(String from, String to) {
        String floor = RoomText.leadingFloor(from);
        if (from.length() != to.length() || floor == null || !floor.equals(RoomText.leadingFloor(to))) {
            return List.of();
        }
        if (called(from).size() != 1 || called(to).size() != 1) {
            return List.of();
        }
        return IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
                .mapToObj(Integer::toString)
                .flatMap(room -> called(room).stream())
                .toList();
    }

    private List<String> floorsOfRooms(String roomText, List<Finding> findings) {
        Set<String> leading = new LinkedHashSet<>();
        for (String room : floorLeadsRoom ? RoomText.rooms(roomText) : List.<String>of()) {
            Matcher range = RoomText.range(room);
            leading.add(RoomText.leadingFloor(range.matches() ? range.group(1) : room));
        }
        if (leading.isEmpty() || leading.contains(null) || !leading.stream().allMatch(this::exists)) {
            return List.of();
        }
        findings.add(Evidence.FLOOR_OF_ROOM.of(roomText));
        return List.copyOf(leading);
    }

    private static boolean confirm(List<KnownUnit> units) {
        Set<String> confirming = new HashSet<>();
        int confirmations = 0;
        for (KnownUnit unit : units) {
            String leading = RoomText.leadingFloor(RoomText.key(unit.room()));
            if (leading != null && isStorey(unit.floor())) {
                if (!leading.equals(unit.floor())) {
                    return false;
                }
                confirmations++;
                confirming.add(leading);
            }
        }
        return confirmations >= UNITS_THAT_CONFIRM && confirming.size() >= FLOORS_THAT_CONFIRM;
    }

    /** 3、4 and 2-4, one by one. */
    private static List<String> floors(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> floors = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            Matcher range = FLOORS.matcher(part);
            int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int to = range.matches() ? Integer.parseInt(range.group(2)) : 0;
            if (from < to && to - from < MOST_FLOORS_IN_RANGE) {
                IntStream.rangeClosed(from, to).mapToObj(Integer::toString).forEach(floors::add);
            } else {
                floors.add(part);
            }
        }
        return floors;
    }

    private static boolean isStorey(String floor) {
        return STOREY.matcher(floor).matches();
    }

    private static void add(Map<String, List<KnownUnit>> index, String key, KnownUnit unit) {
        index.merge(key, List.of(unit), (known, more) -> {
            List<KnownUnit> all = new ArrayList<>(known);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    private static List<String> floorsOf(List<KnownUnit> units) {
        return units.stream().map(KnownUnit::floor).distinct().toList();
    }

    private static List<String> ids(List<KnownUnit> units) {
        return units.stream().map(KnownUnit::id).toList();
    }
}
