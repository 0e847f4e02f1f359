package org.taproot.pipelines.district.truth;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taproot.pipelines.district.life.Departure;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening;
import org.taproot.pipelines.district.life.Lead;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.source.Dirt;
import org.taproot.pipelines.district.source.Feed;
import org.taproot.pipelines.district.source.Outlet;
import org.taproot.pipelines.district.source.Outlet.Column;

/** What really happened, for whoever wants to know how much of it can be told from the sources. No source sends it. */
public final class Truth implements Feed, Dirt.Log {

    private static final String FOLDER = "truth";
    private static final String VACATED = "VACATED";
    private static final double HARDLY_USED = 0.5;

    private final Outlet outlet;
    private final Outlet.Table intentions;
    private final Outlet.Table exits;
    private final Outlet.Table endings;
    private final Outlet.Table signals;
    private final Outlet.Table tenancies;
    private final Outlet.Table emptyUnits;
    private final Outlet.Table leads;
    private final Outlet.Table dirt;
    private final List<Mistake> mistakes = new ArrayList<>();

    public Truth(Outlet outlet) throws IOException {
        this.outlet = outlet;
        intentions = table("intentions", "day", "event", "uscc", "form", "cause", "silent");
        exits = table(
                "exits",
                "exited_on",
                "uscc",
                "name",
                "form",
                "cause",
                "decided_on",
                "silent",
                "destination",
                "moved_on",
                "refiled_on",
                "tax_moved_on",
                "headcount",
                "yearly_tax");
        endings = table("endings", "day", "uscc", "ending");
        signals = table("signals", "day", "uscc", "code", "intention_since");
        tenancies = table("tenancies", "day", "event", "building", "floor", "room", "area_m2", "uscc", "lease_end");
        emptyUnits = table("empty_units", "day", "building", "floor", "room", "area_m2", "leased", "used_share");
        leads = table("leads", "day", "lead", "stage", "duplicate_of", "uscc");
        dirt = table("dirt", "day", "source", "about", "kind", "what");
    }

    private Outlet.Table table(String name, String... columns) throws IOException {
        return outlet.table(
                FOLDER,
                name,
                Stream.of(columns).map(column -> new Column(column, "text")).toList());
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Happening happening : district.happenings()) {
            write(district, happening, day);
        }
        writeMistakes(day);
        if (day.plusDays(1).getDayOfMonth() == 1) {
            writeEmptyUnits(district, day);
        }
    }

    private void write(District district, Happening happening, LocalDate day) throws IOException {
        if (happening instanceof Happening.Decided decided) {
            intention(decided.departure(), "DECIDED", day);
        } else if (happening instanceof Happening.Abandoned abandoned) {
            intention(abandoned.departure(), "ABANDONED", day);
        } else if (happening instanceof Happening.Left left) {
            exit(district, left.departure(), day);
        } else if (happening instanceof Happening.Ended ended) {
            Enterprise firm = ended.enterprise();
            add(endings, day, firm.uscc(), firm.ending());
        } else if (happening instanceof Happening.Showed showed) {
            Departure behind = showed.departure();
            add(signals, day, showed.enterprise().uscc(), showed.code(), behind == null ? "" : on(behind.decidedOn()));
        } else if (happening instanceof Happening.Signed signed) {
            tenancy(signed.signing().name(), signed.enterprise(), signed.unit(), day);
        } else if (happening instanceof Happening.Vacated vacated) {
            tenancy(VACATED, vacated.enterprise(), vacated.unit(), day);
        } else if (happening instanceof Happening.LeadMoved moved) {
            lead(district, moved.lead(), day);
        }
    }

    private void intention(Departure departure, String event, LocalDate day) throws IOException {
        add(
                intentions,
                day,
                event,
                departure.enterprise().uscc(),
                departure.form(),
                departure.cause(),
                departure.isSilent());
    }

    private void exit(District district, Departure departure, LocalDate day) throws IOException {
        Enterprise firm = departure.enterprise();
        add(
                exits,
                day,
                firm.uscc(),
                district.firmNames().full(firm),
                departure.form(),
                departure.cause(),
                on(departure.decidedOn()),
                departure.isSilent(),
                departure.destination().name(),
                on(departure.movesOn()),
                on(departure.refilesOn()),
                on(departure.taxMovesOn()),
                firm.headcount(departure.decidedOn()),
                StrictMath.round(firm.yearlyTax()));
    }

    private void tenancy(String event, Enterprise firm, Unit unit, LocalDate day) throws IOException {
        int end = event.equals(VACATED)
                ? unit.holdingOn((int) day.toEpochDay() - 1).to()
                : unit.holding().to();
        add(
                tenancies,
                day,
                event,
                unit.building(),
                unit.floor(),
                unit.room(),
                unit.areaM2(),
                firm.uscc(),
                end == 0 ? "" : on(end));
    }

    private void lead(District district, Lead lead, LocalDate day) throws IOException {
        String uscc = lead.enterprise() < 0
                ? ""
                : district.enterprises().get(lead.enterprise()) == null
                        ? ""
                        : district.enterprises().get(lead.enterprise()).uscc();
        add(leads, day, lead.number(), lead.stage(), lead.duplicateOf() < 0 ? "" : lead.duplicateOf(), uscc);
    }

    /** Vacant ones, and leased ones of which less than half is used. */
    private void writeEmptyUnits(District district, LocalDate day) throws IOException {
        for (Unit unit : district.stock().units()) {
            boolean hardlyUsed = unit.used() < HARDLY_USED && unit.holding().state() != Unit.State.FITTING_OUT;
            if (unit.isLeasable() && (unit.isVacant() || hardlyUsed)) {
                add(
                        emptyUnits,
                        day,
                        unit.building(),
                        unit.floor(),
                        unit.room(),
                        unit.areaM2(),
                        !unit.isVacant(),
                        StrictMath.round(unit.used() * 100) / 100.0);
            }
        }
    }

    @Override
    public void wrote(String source, LocalDate day, String kind, String what) {
        mistakes.add(new Mistake(source, day, kind, what));
    }

    private void writeMistakes(LocalDate day) throws IOException {
        for (Mistake mistake : mistakes) {
            add(dirt, day, mistake.source(), mistake.about(), mistake.kind(), mistake.what());
        }
        mistakes.clear();
    }

    private record Mistake(String source, LocalDate about, String kind, String what) {}

    private static String on(int day) {
        return day == Integer.MAX_VALUE ? "" : LocalDate.ofEpochDay(day).toString();
    }

    private static void add(Outlet.Table table, LocalDate day, Object... values) throws IOException {
        List<String> row = new ArrayList<>(values.length + 1);
        row.add(day.toString());
        for (Object value : values) {
            row.add(value.toString());
        }
        table.add(day, row);
    }
}
