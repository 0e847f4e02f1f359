package org.taproot.pipelines.bench;

import java.util.List;
import java.util.Locale;

/** Figures of queries as lines for people, in ms. */
record QueryFigureTable(List<QueryFigure> figures) {

    private static final String LINE = "%-34s  %8s  %8s  %10s  %12s  %12s  %6s%n";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                LINE.formatted("query", "p50", "p95", "cached p95", "changing p50", "changing p95", "ratio"));
        figures.forEach(figure -> text.append(line(figure)));
        return text.toString();
    }

    private static String line(QueryFigure figure) {
        return LINE.formatted(
                figure.query(),
                number("%.0f", figure.untouched().middle()),
                number("%.0f", figure.untouched().p95()),
                number("%.2f", figure.remembered().p95()),
                number("%.0f", figure.changing().middle()),
                number("%.0f", figure.changing().p95()),
                number("%.2f", figure.ratio()));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
