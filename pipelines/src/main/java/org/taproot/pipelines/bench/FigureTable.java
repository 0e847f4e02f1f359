package org.taproot.pipelines.bench;

import java.util.List;
import java.util.Locale;

/** Figures as lines for people. */
record FigureTable(List<Figure> figures) {

    private static final String LINE = "%-9s  %-33s  %10s  %8s  %8s  %8s  %9s  %7s  %6s  %8s  %8s%n";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LINE.formatted(
                "file", "what", "rows", "MB", "seconds", "CPU s", "rows/s", "MB/s", "% bare", "heap MB", "B/row"));
        figures.forEach(figure -> text.append(line(figure)));
        return text.toString();
    }

    private String line(Figure figure) {
        return LINE.formatted(
                figure.subject().shown(),
                figure.step().shown(),
                figure.rows() == 0 ? "" : Long.toString(figure.rows()),
                number("%.1f", figure.bytes() / 1e6),
                number("%.2f", figure.seconds()),
                number("%.2f", figure.cpu().toNanos() / 1e9),
                figure.rows() == 0 ? "" : number("%.0f", figure.rowsPerSecond()),
                number("%.1f", figure.megabytesPerSecond()),
                number("%.0f", ofBareProducer(figure)),
                number("%.0f", figure.heapPeak() / 1e6),
                number("%.0f", figure.allocatedPerRow()));
    }

    /** By the time: the messages are the same, so their bytes per second and their rows per second compare alike. */
    private double ofBareProducer(Figure figure) {
        return figures.stream()
                .filter(other -> other.step() == Step.PRODUCER && other.subject() == figure.subject())
                .mapToDouble(bare -> 100 * bare.seconds() / figure.seconds())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(String format, double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, format, number);
    }
}
