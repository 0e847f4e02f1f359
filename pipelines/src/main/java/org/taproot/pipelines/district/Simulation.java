package org.taproot.pipelines.district;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.life.Life;
import org.taproot.pipelines.district.source.Dirt;
import org.taproot.pipelines.district.source.DirtyOutlet;
import org.taproot.pipelines.district.source.Feed;
import org.taproot.pipelines.district.source.Outlet;
import org.taproot.pipelines.district.source.Sources;
import org.taproot.pipelines.district.truth.Measures;
import org.taproot.pipelines.district.truth.Truth;

/** A district that lives, its sources that send what they see of it, and the truth that is written down beside. */
public final class Simulation implements Closeable {

    private final Life life;
    private final Outlet sources;
    private final Outlet truth;
    private final List<Feed> feeds = new ArrayList<>();
    private final Measures measures = new Measures();
    private LocalDate today;

    /**
     * @param sources where the sources send to
     * @param truth where the truth goes
     */
    public Simulation(Scenario scenario, Outlet sources, Outlet truth) throws IOException {
        this.life = new Life(scenario.seed(), scenario.scale(), scenario.from());
        this.truth = truth;
        Truth written = new Truth(truth);
        Dirt dirt = new Dirt(new Dice(scenario.seed()), scenario.dirt(), written);
        this.sources = new DirtyOutlet(sources, dirt);
        this.today = scenario.from().minusDays(1);
        feeds.addAll(Sources.all(this.sources, dirt, scenario.to()));
        feeds.add(written);
        feeds.add(measures);
    }

    /** The last day that was lived. */
    public LocalDate today() {
        return today;
    }

    public Measures measures() {
        return measures;
    }

    /** Lives a day without sending anything. */
    public void nextDayInSilence() {
        life.nextDay();
        today = today.plusDays(1);
    }

    /** Lives a day, and sends what is sent on its evening. */
    public void nextDay() throws IOException {
        life.nextDay();
        today = today.plusDays(1);
        for (Feed feed : feeds) {
            feed.evening(life.district(), today);
        }
        sources.endOfDay(today);
        truth.endOfDay(today);
    }

    @Override
    public void close() throws IOException {
        sources.close();
        truth.close();
    }
}
