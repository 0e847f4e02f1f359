package org.taproot.connectors.landing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.model.text.DateText;
import org.taproot.model.text.Text;

/**
 * The day a file describes, as its name says: {@code 20260930}, {@code 2026-09-30}, {@code 2026.9.30},
 * {@code 2026_09_30} or {@code 2026年9月30日}, of the years 2000 to 2099.
 */
final class NameDate {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)20\\d{2}(?:\\d{4}(?!\\d)|([-._])\\d{1,2}\\1\\d{1,2}(?!\\d)|年\\d{1,2}月\\d{1,2}日)");

    private NameDate() {}

    /** The one day in a name; null when there is none, or when it names several and nobody can say which is meant. */
    static LocalDate of(String name) {
        Set<LocalDate> days = DAY.matcher(Text.narrow(name))
                .results()
                .map(MatchResult::group)
                .map(NameDate::day)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return days.size() == 1 ? days.iterator().next() : null;
    }

    /** Null for 30 February, which has the shape of a day. */
    private static LocalDate day(String text) {
        return DateText.parse("name", text.replace('_', '-')).fold(day -> day, rejection -> null);
    }
}
