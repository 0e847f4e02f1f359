package org.taproot.pipelines.district.chance;

import java.util.List;

/**
 * Chance without memory: what is drawn depends on the seed and on what is asked, not on what was drawn before. So a
 * district is the same however it is walked through, and a part of it can be drawn again at any time.
 */
public final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    public Dice(long seed) {
        this.seed = mix(seed);
    }

    /**
     * 64 random bits.
     *
     * @param die what is drawn
     * @param who for whom
     * @param when on which occasion: a day, an index
     */
    public long bits(Die die, long who, long when) {
        long drawn = seed ^ mix(die.salt());
        drawn = mix(drawn + who * 0x9E3779B97F4A7C15L);
        return mix(drawn + when * 0xD1B54A32D192ED03L);
    }

    /** Evenly from 0 to less than 1. */
    public double roll(Die die, long who, long when) {
        return (bits(die, who, when) >>> 11) * UNIT;
    }

    public boolean happens(double probability, Die die, long who, long when) {
        return roll(die, who, when) < probability;
    }

    /** Evenly from low to high, both included. */
    public int between(int low, int high, Die die, long who, long when) {
        return low + (int) (roll(die, who, when) * (high - low + 1));
    }

    /** Evenly from low to less than high. */
    public double between(double low, double high, Die die, long who, long when) {
        return low + roll(die, who, when) * (high - low);
    }

    /** Around 0 with a standard deviation of 1, never beyond ±3.5: the sum of four even draws. */
    public double normal(Die die, long who, long when) {
        long bits = bits(die, who, when);
        long sum = (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
        return (sum - 131_070.0) / 65_536.0 * 1.7320508075688772;
    }

    public <T> T pick(List<T> choices, Die die, long who, long when) {
        return choices.get((int) (roll(die, who, when) * choices.size()));
    }

    /** One of these, each as likely as its weight says. */
    public <T> T weighted(T[] choices, double[] weights, Die die, long who, long when) {
        return choices[weighted(weights, die, who, when)];
    }

    /** An index, each as likely as its weight says. */
    public int weighted(double[] weights, Die die, long who, long when) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = roll(die, who, when) * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** How many of something that comes this often on average. */
    public int count(double mean, Die die, long who, long when) {
        if (mean > 20) {
            double drawn = mean + StrictMath.sqrt(mean) * normal(die, who, when);
            return Math.max(0, (int) StrictMath.round(drawn));
        }
        return poisson(mean, roll(die, who, when));
    }

    private static int poisson(double mean, double roll) {
        double term = StrictMath.exp(-mean);
        double sum = term;
        int count = 0;
        while (roll > sum && count < 200) {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
