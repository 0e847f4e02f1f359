package org.taproot.pipelines.district.place;

import java.util.ArrayList;
import java.util.List;

/** A building or a park with its units, from the ground up. */
public final class Carrier {

    private final int number;
    private final boolean isPark;
    private final String name;
    private final Town town;
    private final String road;
    private final int door;
    private final Operator operator;
    private final double baseRent;
    private final int grade;
    private final int floors;
    private final double longitude;
    private final double latitude;
    private final List<Unit> units = new ArrayList<>();

    /**
     * @param baseRent what is asked at the beginning, CNY per m² and day
     * @param grade 0 for A, 1 for B, 2 for C
     * @param floors of the tallest block
     */
    Carrier(
            int number,
            boolean isPark,
            String name,
            Town town,
            String road,
            int door,
            Operator operator,
            double baseRent,
            int grade,
            int floors,
            double longitude,
            double latitude) {
        this.number = number;
        this.isPark = isPark;
        this.name = name;
        this.town = town;
        this.road = road;
        this.door = door;
        this.operator = operator;
        this.baseRent = baseRent;
        this.grade = grade;
        this.floors = floors;
        this.longitude = longitude;
        this.latitude = latitude;
        operator.carriers().add(this);
    }

    public int number() {
        return number;
    }

    public boolean isPark() {
        return isPark;
    }

    /** Without a block. */
    public String name() {
        return name;
    }

    public Town town() {
        return town;
    }

    public Operator operator() {
        return operator;
    }

    /** CNY per m² and day. */
    public double baseRent() {
        return baseRent;
    }

    /** A, B or C. */
    public char grade() {
        return (char) ('A' + grade);
    }

    public int floors() {
        return floors;
    }

    public double longitude() {
        return longitude;
    }

    public double latitude() {
        return latitude;
    }

    public List<Unit> units() {
        return units;
    }

    /** As a registry would write it, without a unit. */
    public String address() {
        return "上海市普陀区" + road + door + "号";
    }

    /** What may be let, in m². */
    public double leasableArea() {
        return units.stream().filter(Unit::isLeasable).mapToDouble(Unit::areaM2).sum();
    }
}
