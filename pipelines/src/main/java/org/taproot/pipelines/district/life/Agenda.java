package org.taproot.pipelines.district.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is going to happen, by day and in the order in which it was entered. */
final class Agenda {

    private final Map<Integer, List<Runnable>> byDay = new HashMap<>();
    private int today;

    /** Enters something for a day; for today or earlier it happens at the next occasion. */
    void at(int day, Runnable step) {
        byDay.computeIfAbsent(Math.max(day, today + 1), ignored -> new ArrayList<>())
                .add(step);
    }

    void run(int day) {
        today = day;
        List<Runnable> steps = byDay.remove(day);
        if (steps != null) {
            steps.forEach(Runnable::run);
        }
    }
}
