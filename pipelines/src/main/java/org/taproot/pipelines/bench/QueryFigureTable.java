package org.taproot.pipelines.bench;

import java.util.List;
import java.util.Locale;

/** Figures of queries as lines for people, in ms. A figure that is above its aim has a star. */
record QueryFigureTable(List<QueryFigure> figures) {

    /** In ms. */
    private static final double P95_AIM = 250;
    /** In ms. */
    private static final double REMEMBERED_AIM = 5;

    private static final double RATIO_AIM = 1.2;

    private static final String LINE = "%-34s  %8s  %8s  %8s  %8s  %10s  %12s  %12s  %6s%n";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LINE.formatted(
                "query", "cold", "p50", "p95", "max", "cached p95", "changing p50", "changing p95", "ratio"));
        figures.forEach(figure -> text.append(line(figure)));
        return text.append("* above its aim: p95 %.0f ms, cached p95 %.0f ms, ratio %.1f%n"
                        .formatted(P95_AIM, REMEMBERED_AIM, RATIO_AIM))
                .toString();
    }

    private static String line(QueryFigure figure) {
        return LINE.formatted(
                figure.query(),
                number("%.0f", figure.cold()),
                number("%.0f", figure.untouched().middle()),
                aimed("%.0f", figure.untouched().p95(), P95_AIM),
                number("%.0f", figure.untouched().longest()),
                aimed("%.2f", figure.remembered().p95(), REMEMBERED_AIM),
                number("%.0f", figure.changing().middle()),
                number("%.0f", figure.changing().p95()),
                aimed("%.2f", figure.ratio(), RATIO_AIM));
    }

    private static String aimed(String format, double number, double aim) {
        return number(format, number) + (number > aim ? "*" : "");
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
