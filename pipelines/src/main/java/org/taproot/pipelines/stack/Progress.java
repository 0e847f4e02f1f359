package org.taproot.pipelines.stack;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far a start is: on a terminal one line per part, redrawn in place; anywhere else a line for each change. Its
 * methods may be called from any thread.
 */
public final class Progress {

    private enum State {
        WAITING("·"),
        STARTING("…"),
        READY("✓"),
        FAILED("✗");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }
    }

    private record Line(State state, long sinceNanos, double seconds, String note) {}

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean drawn;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void begin(List<String> names) {
        names.forEach(name -> lines.put(name, new Line(State.WAITING, System.nanoTime(), 0, "")));
        draw();
    }

    synchronized void starting(String name) {
        change(name, State.STARTING, "");
    }

    synchronized void ready(String name) {
        change(name, State.READY, "");
    }

    synchronized void failed(String name, String why) {
        change(name, State.FAILED, why);
    }

    /** Adds what a part is busy with, such as a download. */
    synchronized void note(String name, String note) {
        Line line = lines.get(name);
        boolean samePhase = firstWord(line.note()).equals(firstWord(note));
        lines.put(name, new Line(line.state(), line.sinceNanos(), line.seconds(), note));
        if (!terminal && !samePhase) {
            out.printf("%-11s %s%n", name, note);
        }
        draw();
    }

    /** Redraws, so that the seconds move. */
    synchronized void tick() {
        draw();
    }

    private void change(String name, State state, String note) {
        Line before = lines.get(name);
        long now = System.nanoTime();
        double seconds = state == State.STARTING ? 0 : secondsSince(before.sinceNanos(), now);
        lines.put(name, new Line(state, state == State.STARTING ? now : before.sinceNanos(), seconds, note));
        if (!terminal) {
            out.printf("%s%n", text(name, lines.get(name)));
        }
        draw();
    }

    private void draw() {
        if (!terminal) {
            return;
        }
        if (drawn) {
            out.printf("\033[%dA", lines.size());
        }
        lines.forEach((name, line) -> out.printf("\r\033[K%s%n", text(name, line)));
        out.flush();
        drawn = true;
    }

    private static String text(String name, Line line) {
        double seconds =
                line.state() == State.STARTING ? secondsSince(line.sinceNanos(), System.nanoTime()) : line.seconds();
        String time = line.state() == State.WAITING ? "" : "%6.1f s".formatted(seconds);
        return " %s %-11s %-8s %8s  %s"
                .formatted(
                        line.state().mark,
                        name,
                        line.state().name().toLowerCase(java.util.Locale.ROOT),
                        time,
                        line.note())
                .stripTrailing();
    }

    private static double secondsSince(long startNanos, long nowNanos) {
        return (nowNanos - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static String firstWord(String note) {
        int space = note.indexOf(' ');
        return space < 0 ? note : note.substring(0, space);
    }
}
