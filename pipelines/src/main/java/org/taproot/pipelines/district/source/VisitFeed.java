package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.Visited;

/**
 * Visits (走访) as specialists and building chiefs type them, some of them days later: names as they remember them,
 * mostly without a code. What was typed in a week is sent on its last evening.
 */
final class VisitFeed implements Feed {

    static final String SOURCE = "visits";

    private static final double WITH_CODE = 0.4;
    private static final int VISITORS_OF_STREET = 6;

    private final Outlet outlet;
    private final Dirt dirt;
    private final VisitNotes notes = new VisitNotes();
    private final List<Typed> typed = new ArrayList<>();

    VisitFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Visited visited : Seen.today(district, Visited.class)) {
            typed.add(typed(district, visited, day));
        }
        if (Period.endsWeek(day)) {
            List<Typed> rows = typed.stream()
                    .filter(row -> !row.on().isAfter(day))
                    .sorted(Comparator.comparing(Typed::on))
                    .toList();
            typed.removeIf(row -> !row.on().isAfter(day));
            if (outlet.takes(SOURCE, day)) {
                write(rows, day);
            }
        }
    }

    private Typed typed(District district, Visited visited, LocalDate day) {
        Enterprise firm = visited.enterprise();
        Draws draws = new Draws(district.dice(), Die.TYPED, firm.number(), day.toEpochDay());
        FirmWords words = new FirmWords(district);
        int late = draws.pick(List.of(0, 1, 2, 3, 4, 5, 6), 0.45, 0.22, 0.1, 0.08, 0.06, 0.05, 0.04);
        return new Typed(
                day.plusDays(late),
                day,
                FirmWords.street(firm),
                visitor(district, firm, draws),
                words.typed(firm, draws),
                draws.happens(WITH_CODE) ? firm.uscc() : "",
                words.contact(firm),
                words.phone(firm),
                notes.note(district, visited, day, draws));
    }

    /** One of the few who look after the street. */
    private static String visitor(District district, Enterprise firm, Draws draws) {
        int whose = draws.happens(0.85) ? firm.number() % VISITORS_OF_STREET : draws.between(0, VISITORS_OF_STREET - 1);
        return district.names().person(Die.VISITOR, FirmWords.street(firm).hashCode(), whose);
    }

    private void write(List<Typed> rows, LocalDate day) throws IOException {
        String name = "走访记录_" + Period.week(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet, dirt, SOURCE, name, day, "走访日期", "街镇", "走访人", "企业名称", "统一社会信用代码", "联系人", "联系电话", "走访情况")) {
            for (Typed row : rows) {
                String code = row.code().isEmpty() ? "" : sheet.code(row.code());
                sheet.row(
                        row.visitedOn().toString(),
                        row.street(),
                        row.visitor(),
                        row.firm(),
                        code,
                        row.contact(),
                        row.phone(),
                        row.note());
            }
        }
    }

    /** A line of the record. */
    private record Typed(
            LocalDate on,
            LocalDate visitedOn,
            String street,
            String visitor,
            String firm,
            String code,
            String contact,
            String phone,
            String note) {}
}
