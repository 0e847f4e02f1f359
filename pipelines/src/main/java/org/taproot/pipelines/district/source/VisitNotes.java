package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.taproot.pipelines.district.chance.Words;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.Note;
import org.taproot.pipelines.district.life.Happening.Visited;
import org.taproot.pipelines.district.place.Elsewhere;
import org.taproot.pipelines.district.place.Unit;

/** What is written after a visit. */
final class VisitNotes {

    private final Map<String, List<String>> sections = Words.sections("visit-notes.txt");

    String note(District district, Visited visited, LocalDate day, Draws draws) {
        Enterprise firm = visited.enterprise();
        FirmWords words = new FirmWords(district);
        return new Blanks()
                .with("firm", words.brief(firm))
                .with("person", words.contact(firm))
                .with("phone", words.phone(firm))
                .with("place", elsewhere(firm, draws))
                .with("carrier", FirmWords.building(firm))
                .with("m2", area(visited, draws))
                .with("months", months(firm, day, draws))
                .with("date", date(visited.note(), day, draws))
                .fill(draws.pick(sections.get(visited.note().name())));
    }

    /** Where the firm means to go, or what somebody talked about. */
    static String elsewhere(Enterprise firm, Draws draws) {
        Elsewhere drawn = draws.pick(Elsewhere.all());
        boolean told = firm.departure() != null && !firm.departure().isSilent();
        return !told ? drawn.shortName() : firm.departure().destination().shortName();
    }

    private static long area(Visited visited, Draws draws) {
        double held = Math.max(80, visited.enterprise().areaM2());
        double meant = visited.note() == Note.NEEDS_SPACE ? held * draws.between(4, 15) / 10 : held;
        return StrictMath.round(meant / 10) * 10;
    }

    /** To the end of the first lease when that is near, otherwise any. */
    private static long months(Enterprise firm, LocalDate day, Draws draws) {
        long drawn = draws.between(2, 12);
        long left = Integer.MAX_VALUE;
        for (Unit unit : firm.units()) {
            left = Math.min(left, unit.holding().to() - day.toEpochDay());
        }
        return left >= 45 && left <= 400 ? StrictMath.round(left / 30.4) : drawn;
    }

    private static String date(Note note, LocalDate day, Draws draws) {
        LocalDate meant = note == Note.GROWING || note == Note.NEEDS_SPACE || note == Note.POLICY_ENDING
                ? day.plusDays(draws.between(5, 60))
                : day;
        return draws.happens(0.6)
                ? meant.getMonthValue() + "月" + meant.getDayOfMonth() + "日"
                : meant.getMonthValue() + "." + meant.getDayOfMonth();
    }
}
