package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.List;
import org.taproot.pipelines.district.place.Operator;

/**
 * What an operator reports on all its units.
 *
 * @param day as of which it is, and which its name tells
 * @param sentOn the same day, or a later one for a correction
 * @param suffix of the name: empty, or 更正 with its underscore
 */
record OperatorReport(Operator operator, LocalDate day, LocalDate sentOn, String suffix, List<UnitLine> lines) {

    /** op-03. */
    String sender() {
        return "op-%02d".formatted(operator.number());
    }

    /** 2026年9月30日. */
    String dayInWords() {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 租控表_op-03_20260930.xlsx. */
    String workbookName(String title) {
        return "%s_%s_%s%s.xlsx".formatted(title, sender(), Period.day(day), suffix);
    }
}
