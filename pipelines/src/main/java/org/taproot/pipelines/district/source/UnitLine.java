package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.Map;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Unit.State;

/**
 * What an operator writes about a unit.
 *
 * @param state as far as the operator knows
 * @param tenant as its name is written; empty when there is none
 * @param code of the tenant; empty when there is none
 * @param from first day of the lease, or null
 * @param to last day of the lease, or null
 * @param rent agreed or asked, CNY per m² and day; 0 when it is not told
 * @param area m², or what was typed instead
 * @param mistyped a state that nobody knows; null for nearly all
 */
record UnitLine(
        Unit unit,
        State state,
        String tenant,
        String code,
        LocalDate from,
        LocalDate to,
        double rent,
        Object area,
        String mistyped) {

    private static final double DAYS_OF_MONTH = 365 / 12.0;

    /** In the words of a layout. */
    String status(Map<State, String> words, String notLeasable) {
        if (mistyped != null) {
            return mistyped;
        }
        return unit.isLeasable() ? words.get(state) : notLeasable;
    }

    boolean isVacant() {
        return state == State.VACANT;
    }

    /** CNY per m² and day, or null. */
    Double dailyRent() {
        return rent == 0 ? null : Double.valueOf(cents(rent));
    }

    /** CNY per m² and month, or null. */
    Double monthlyRent() {
        return rent == 0 ? null : Double.valueOf(cents(rent * DAYS_OF_MONTH));
    }

    /** Whole CNY for the unit and a month, or null. */
    Long monthlySum() {
        return rent == 0 ? null : Long.valueOf(StrictMath.round(rent * unit.areaM2() * DAYS_OF_MONTH));
    }

    private static double cents(double amount) {
        return StrictMath.round(amount * 100) / 100.0;
    }
}
