package org.taproot.pipelines.district.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.chance.Words;

/**
 * All space of the district. Numbers, sizes and rents are invented: no figure for a real district's stock was found.
 *
 * @param operators each with its carriers
 * @param carriers by number
 * @param units by number
 * @param sharedSites where firms are registered and nobody works
 * @param roads the names of each town's
 */
public record Stock(
        List<Operator> operators,
        List<Carrier> carriers,
        List<Unit> units,
        List<SharedSite> sharedSites,
        Map<Town, List<String>> roads) {

    private static final int BUILDINGS = 220;
    private static final int PARKS = 30;
    private static final int OPERATORS = 40;
    private static final int SHARED_SITES = 12;

    /** One of the town's roads. */
    public String road(Town town, int which) {
        List<String> ofTown = roads.get(town);
        return ofTown.get(which % ofTown.size());
    }

    /** A district of this scale; 1 has about 220 buildings, 30 parks and 13,000 units. */
    public static Stock drawn(double scale, Dice dice, Names names) {
        return new Builder(dice, names).build(scale);
    }

    private static int scaled(int count, double scale, int least) {
        return Math.max(least, (int) StrictMath.round(count * scale));
    }

    private static final class Builder {

        private final Dice dice;
        private final Names names;
        private final Map<Town, List<String>> roads = roads();
        private final List<String> buildingWords = Words.lines("building-words.txt");
        private final List<String> parkWords = Words.lines("park-words.txt");
        private final List<String> operatorNames = Words.lines("operators.txt");
        private final List<Operator> operators = new ArrayList<>();
        private final List<Carrier> carriers = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<SharedSite> sites = new ArrayList<>();
        private final Map<String, Integer> carriersOnRoad = new HashMap<>();

        Builder(Dice dice, Names names) {
            this.dice = dice;
            this.names = names;
        }

        Stock build(double scale) {
            int count = scaled(OPERATORS, scale, Operator.Layout.values().length);
            for (int i = 0; i < count; i++) {
                operators.add(new Operator(i, operatorName(i), layout(i)));
            }
            int buildings = scaled(BUILDINGS, scale, 5);
            int parks = scaled(PARKS, scale, 2);
            for (int i = 0; i < buildings + parks; i++) {
                addCarrier(i, i >= buildings);
            }
            for (int i = 0; i < scaled(SHARED_SITES, scale, 2); i++) {
                addSharedSite(i);
            }
            return new Stock(operators, carriers, units, sites, roads);
        }

        private String operatorName(int number) {
            String name = operatorNames.get(number % operatorNames.size());
            return (number < operatorNames.size() ? name : name + number / operatorNames.size()) + Names.MARK;
        }

        /** Of every ten: five send rent rolls, two group forms, one a park ledger, one a CSV, one mails. */
        private static Operator.Layout layout(int number) {
            return switch (number % 10) {
                case 1, 6 -> Operator.Layout.GROUP_FORM;
                case 2 -> Operator.Layout.PARK_LEDGER;
                case 3 -> Operator.Layout.SYSTEM_CSV;
                case 4 -> Operator.Layout.MAILED;
                default -> Operator.Layout.RENT_ROLL;
            };
        }

        private void addCarrier(int number, boolean isPark) {
            Town town = dice.weighted(Town.values(), Town.shares(), Die.CARRIER_TOWN, number, 0);
            int grade = dice.weighted(new double[] {0.2, 0.5, 0.3}, Die.CARRIER_GRADE, number, 0);
            List<String> words = isPark ? parkWords : buildingWords;
            int floors = isPark
                    ? dice.between(3, 7, Die.CARRIER_FLOORS, number, 0)
                    : dice.between(6, 30 - 6 * grade, Die.CARRIER_FLOORS, number, 0);
            String road = road(town, number);
            Carrier carrier = new Carrier(
                    number,
                    isPark,
                    names.place(number) + dice.pick(words, Die.CARRIER_NAME, number, 0) + Names.MARK,
                    town,
                    road,
                    door(road, number),
                    operatorOf(number, isPark),
                    (isPark ? 2.2 : 5.6 - 1.3 * grade) * dice.between(0.8, 1.3, Die.CARRIER_RENT, number, 0),
                    grade,
                    floors,
                    town.longitude() + 0.008 * dice.normal(Die.CARRIER_SPOT, number, 0),
                    town.latitude() + 0.006 * dice.normal(Die.CARRIER_SPOT, number, 1));
            carriers.add(carrier);
            if (isPark) {
                addBlocks(carrier);
            } else {
                addFloors(carrier, 0, floors, dice.between(2, 6, Die.UNITS_ON_FLOOR, number, 0), plate(carrier, 0));
            }
        }

        /** Parks are run by those who write park ledgers, as far as there are any. */
        private Operator operatorOf(int number, boolean isPark) {
            List<Operator> fit = operators.stream()
                    .filter(operator -> isPark == (operator.layout() == Operator.Layout.PARK_LEDGER))
                    .toList();
            return fit.get(number % fit.size());
        }

        private String road(Town town, int number) {
            List<String> ofTown = roads.get(town);
            return ofTown.get(number % ofTown.size());
        }

        /** No two carriers of a road have the same number. */
        private int door(String road, int number) {
            int before = carriersOnRoad.merge(road, 1, Integer::sum) - 1;
            return 8 + 12 * before + 2 * dice.between(0, 5, Die.CARRIER_DOOR, number, 0);
        }

        private void addBlocks(Carrier park) {
            int blocks = dice.between(2, 9, Die.PARK_BLOCKS, park.number(), 0);
            for (int block = 1; block <= blocks; block++) {
                int floors = dice.between(3, park.floors(), Die.CARRIER_FLOORS, park.number(), block);
                int onFloor = dice.between(1, 4, Die.UNITS_ON_FLOOR, park.number(), block);
                addFloors(park, block, floors, onFloor, plate(park, block));
            }
        }

        /** m² of a floor. */
        private double plate(Carrier carrier, int block) {
            return dice.between(550, 1_500, Die.FLOOR_PLATE, carrier.number(), block);
        }

        private void addFloors(Carrier carrier, int block, int floors, int onFloor, double plate) {
            for (int floor = 1; floor <= floors; floor++) {
                // the ground floor has the lobby, and some floors are let in fewer, larger pieces
                double area = floor == 1 ? plate * 0.7 : plate;
                int pieces = dice.happens(0.12, Die.WHOLE_FLOOR, carrier.number(), block * 100L + floor) ? 1 : onFloor;
                addUnits(carrier, block, floor, pieces, area);
            }
        }

        private void addUnits(Carrier carrier, int block, int floor, int pieces, double area) {
            for (int door = 1; door <= pieces; door++) {
                int number = units.size();
                double share = area / pieces * dice.between(0.75, 1.25, Die.UNIT_AREA, number, 0);
                boolean leasable = !(floor == 1 && door == 1)
                        || carrier.isPark()
                        || dice.happens(0.4, Die.UNIT_LEASABLE, number, 0);
                Unit unit = new Unit(carrier, number, block, floor, door, share, leasable);
                units.add(unit);
                carrier.units().add(unit);
            }
        }

        /** As many for each town. */
        private static Map<Town, List<String>> roads() {
            List<String> all = Words.lines("roads.txt");
            Map<Town, List<String>> roads = new EnumMap<>(Town.class);
            int each = all.size() / Town.values().length;
            int from = 0;
            for (Town town : Town.values()) {
                roads.put(town, all.subList(from, from + each));
                from += each;
            }
            return roads;
        }

        private void addSharedSite(int number) {
            Town town = dice.weighted(Town.values(), Town.shares(), Die.SITE_TOWN, number, 0);
            int door = 20_001 + 2 * number;
            sites.add(new SharedSite(
                    number,
                    town,
                    "上海市普陀区" + road(town, number) + door + "号",
                    names.place(100_000 + number) + "企业登记服务点" + Names.MARK));
        }
    }
}
