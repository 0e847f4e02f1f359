package org.taproot.pipelines.bench;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.taproot.lake.table.ReadingCost;

/**
 * Figures of jobs as lines for people, and what they come to.
 *
 * @param asLeft the current table of units as the job left it
 * @param compacted the same rows, written at once
 * @param visible how long after it was sent a last record could be seen, each time
 */
public record JobsReport(List<JobFigure> figures, ReadingCost asLeft, ReadingCost compacted, List<Duration> visible) {

    private static final String LINE = "%-50s  %9s  %8s  %8s  %9s  %9s  %7s%n";
    private static final String TABLE_LINE = "%-50s  %9s  %8s  %8s  %9s  %9s%n";
    private static final String AIM_LINE = "%-70s  %7s  %8s%n";

    public JobsReport {
        figures = List.copyOf(figures);
        requireNonNull(asLeft, "asLeft");
        requireNonNull(compacted, "compacted");
        visible = visible.stream().sorted().toList();
    }

    /** What is to be reached. */
    List<Aim> aims() {
        double byHand = Math.max(
                figure(JobWay.BY_HAND_ALONE).rowsPerSecond(),
                figure(JobWay.BY_HAND).rowsPerSecond());
        JobFigure merged = figure(JobWay.MERGED);
        return List.of(
                new Aim(
                        "rows/s of the job fact-log, of those by hand",
                        figure(JobWay.LOGGED).rowsPerSecond() / byHand,
                        ">= 0.75"),
                new Aim(
                        "rows/s of the job unit, of those only decoded",
                        merged.rowsPerSecond() / figure(JobWay.DECODED).rowsPerSecond(),
                        ">= 0.50"),
                new Aim(
                        "CPU a row of the job unit, of that of appending",
                        merged.cpuPerRow() / figure(JobWay.APPENDED).cpuPerRow(),
                        "<= 1.50"),
                new Aim(
                        "bytes of the current table, of those of the compacted one",
                        (double) asLeft.bytes() / compacted.bytes(),
                        "<= 1.20"),
                new Aim(
                        "time to read the current table, of that of the compacted one",
                        (double) asLeft.took().toNanos() / compacted.took().toNanos(),
                        "<= 1.20"),
                new Aim("seconds until a last record can be seen, middle", seconds(visible.size() / 2), "<= 3"),
                new Aim("seconds until a last record can be seen, longest", seconds(visible.size() - 1), "<= 3"));
    }

    private JobFigure figure(JobWay way) {
        return figures.stream()
                .filter(figure -> figure.way() == way)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Missing figure of " + way));
    }

    private double seconds(int place) {
        return visible.get(place).toNanos() / 1e9;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(LINE.formatted("what", "rows", "seconds", "CPU s", "rows/s", "rows/CPUs", "B/row"));
        figures.forEach(figure -> text.append(line(figure)));
        text.append(TABLE_LINE.formatted("\ncurrent table of units", "rows", "files", "deletes", "kB", "ms to read"));
        text.append(line("as the job left it", asLeft));
        text.append(line("compacted", compacted));
        text.append(AIM_LINE.formatted("\nwhat it comes to", "found", "aim"));
        aims().forEach(aim -> text.append(AIM_LINE.formatted(aim.what(), number("%.2f", aim.found()), aim.expected())));
        return text.toString();
    }

    private static String line(JobFigure figure) {
        return LINE.formatted(
                figure.way().shown(),
                figure.rows(),
                number("%.2f", figure.seconds()),
                number("%.2f", figure.cpuSeconds()),
                number("%.0f", figure.rowsPerSecond()),
                number("%.0f", figure.rowsPerCpuSecond()),
                number("%.0f", figure.allocatedPerRow()));
    }

    private static String line(String what, ReadingCost cost) {
        return TABLE_LINE.formatted(
                what,
                cost.rows(),
                cost.files(),
                cost.deleteFiles(),
                number("%.0f", cost.bytes() / 1e3),
                number("%.1f", cost.took().toNanos() / 1e6));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
