package org.taproot.pipelines.bench;

import java.util.List;
import java.util.Locale;

/** Figures of jobs as lines for people, and what they come to. */
public record JobsReport(List<JobFigure> figures) {

    private static final String LINE = "%-44s  %9s  %8s  %8s  %9s  %9s  %7s%n";
    private static final String AIM_LINE = "%-64s  %7s  %8s%n";

    public JobsReport {
        figures = List.copyOf(figures);
    }

    /** What is to be reached. */
    List<Aim> aims() {
        JobFigure byHand = fastest(figure(JobWay.BY_HAND_ALONE), figure(JobWay.BY_HAND));
        JobFigure logged = figure(JobWay.LOGGED);
        return List.of(new Aim(
                "rows/s of the job fact-log, of the program by hand",
                logged.rowsPerSecond() / byHand.rowsPerSecond(),
                ">= 0.75"));
    }

    private JobFigure figure(JobWay way) {
        return figures.stream()
                .filter(figure -> figure.way() == way)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Missing figure: expected one of " + way));
    }

    private static JobFigure fastest(JobFigure one, JobFigure other) {
        return one.rowsPerSecond() > other.rowsPerSecond() ? one : other;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(LINE.formatted("what", "rows", "seconds", "CPU s", "rows/s", "rows/CPUs", "B/row"));
        figures.forEach(figure -> text.append(line(figure)));
        text.append(AIM_LINE.formatted("%nwhat it comes to".formatted(), "found", "aim"));
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

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
