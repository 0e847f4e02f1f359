package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.place.Carrier;
import org.taproot.pipelines.district.place.Operator;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.Holding;

/**
 * Fills in an operator's report: knows of changes some days late, writes firms' names in a way of its own, and mistypes.
 * All rates are invented.
 */
final class OperatorClerk {

    private static final double BAD_AREA = 1 / 2_000.0;
    private static final double BAD_STATUS = 1 / 3_000.0;
    private static final double ASKED_RENT_TOLD = 1 / 12.0;
    private static final double OTHER_NAME = 0.02;

    /** The full name, the brief name, the full name without its mark. */
    private static final double[] NAME_FORMS = {0.70, 0.25, 0.05};

    private static final List<String> BAD_AREAS = List.of("三百平", "%s平", "约%s", "%s㎡?", "待测");
    private static final List<String> BAD_STATUSES = List.of("?", "待定", "同上");

    private final District district;
    private final Dice dice;
    private final Dirt dirt;
    private final Operator operator;
    private final String source;
    private final LocalDate day;
    private final int knowsUntil;
    private final boolean swaps;

    OperatorClerk(District district, Dirt dirt, Operator operator, String source, LocalDate day) {
        this.district = district;
        this.dice = dirt.dice();
        this.dirt = dirt;
        this.operator = operator;
        this.source = source;
        this.day = day;
        this.knowsUntil = (int) day.toEpochDay() - lag();
        this.swaps = dirt.swapped(source, day);
    }

    /** Some operators are slower than others, each a little differently every week. */
    private int lag() {
        int slowest = dice.between(3, 12, Die.OPERATOR_LAG, operator.number(), -1);
        return dice.between(0, slowest, Die.OPERATOR_LAG, operator.number(), day.toEpochDay());
    }

    List<UnitLine> lines() {
        List<UnitLine> lines = new ArrayList<>();
        for (Carrier carrier : operator.carriers()) {
            for (Unit unit : carrier.units()) {
                UnitLine line = line(unit);
                lines.add(line);
                if (dirt.rowTwice(source, day, unit.number())) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private UnitLine line(Unit unit) {
        Holding holding = unit.holdingOn(knowsUntil);
        boolean held = holding.tenant() != Unit.NOBODY;
        Enterprise firm = held ? district.enterprises().get(holding.tenant()) : null;
        LocalDate from = held ? LocalDate.ofEpochDay(holding.from()) : null;
        LocalDate to = held ? LocalDate.ofEpochDay(holding.to()) : null;
        return new UnitLine(
                unit,
                holding.state(),
                firm == null ? "" : name(firm, unit),
                firm == null ? "" : dirt.code(source, day, unit.number(), firm.uscc()),
                swaps ? to : from,
                swaps ? from : to,
                held ? holding.rent() : askedRent(unit),
                area(unit),
                mistypedStatus(unit));
    }

    private String name(Enterprise firm, Unit unit) {
        boolean otherwise = dice.happens(OTHER_NAME, Die.OPERATOR_NAMES, unit.number(), day.toEpochDay());
        long occasion = otherwise ? -day.toEpochDay() : operator.number();
        return switch (dice.weighted(NAME_FORMS, Die.OPERATOR_NAMES, -1L - firm.number(), occasion)) {
            case 0 -> district.firmNames().full(firm);
            case 1 -> district.firmNames().brief(firm);
            default -> district.firmNames().full(firm).replace(Names.MARK, "");
        };
    }

    private double askedRent(Unit unit) {
        return unit.isLeasable() && dice.happens(ASKED_RENT_TOLD, Die.OPERATOR_ASKS, unit.number(), 0)
                ? StrictMath.round(unit.carrier().baseRent() * 20) / 20.0
                : 0;
    }

    private Object area(Unit unit) {
        if (!mistypes(BAD_AREA, unit, 0)) {
            return unit.areaM2();
        }
        String typed = dice.pick(BAD_AREAS, Die.OPERATOR_DIRT, unit.number(), -day.toEpochDay())
                .formatted(unit.areaM2());
        dirt.log().wrote(source, day, "BAD_AREA", "unit %d: %s".formatted(unit.number(), typed));
        return typed;
    }

    private String mistypedStatus(Unit unit) {
        if (!mistypes(BAD_STATUS, unit, 1)) {
            return null;
        }
        String typed = dice.pick(BAD_STATUSES, Die.OPERATOR_DIRT, unit.number(), -day.toEpochDay());
        dirt.log().wrote(source, day, "UNKNOWN_STATUS", "unit %d: %s".formatted(unit.number(), typed));
        return typed;
    }

    private boolean mistypes(double rate, Unit unit, int what) {
        return dice.happens(rate * dirt.much(), Die.OPERATOR_DIRT, unit.number(), day.toEpochDay() * 2 + what);
    }
}
