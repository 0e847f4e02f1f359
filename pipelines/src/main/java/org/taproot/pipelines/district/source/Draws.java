package org.taproot.pipelines.district.source;

import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;

/** The draws for one row of a source, one after the other; another row's draws do not depend on how many there were. */
final class Draws {

    private static final long MOST = 1_024;

    private final Dice dice;
    private final Die die;
    private final long who;
    private final long when;
    private long drawn;

    /**
     * @param who the row, or whom it is about
     * @param when the period
     */
    Draws(Dice dice, Die die, long who, long when) {
        this.dice = dice;
        this.die = die;
        this.who = who;
        this.when = when * MOST;
    }

    boolean happens(double probability) {
        return dice.happens(probability, die, who, next());
    }

    double roll() {
        return dice.roll(die, who, next());
    }

    /** Evenly from low to high, both included. */
    int between(int low, int high) {
        return dice.between(low, high, die, who, next());
    }

    /** Around 0 with a standard deviation of 1. */
    double normal() {
        return dice.normal(die, who, next());
    }

    <T> T pick(List<T> choices) {
        return dice.pick(choices, die, who, next());
    }

    /** An index, each as likely as its weight says. */
    int weighted(double... weights) {
        return dice.weighted(weights, die, who, next());
    }

    /** One of the choices, each as likely as the weight at its place says. */
    <T> T pick(List<T> choices, double... weights) {
        return choices.get(weighted(weights));
    }

    private long next() {
        return when + drawn++;
    }
}
