package org.taproot.desk.list;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.taproot.lake.query.LakeUnavailableException;

/** How many changes a table has been through. However many pages want to know, the lake is asked once in a while. */
public final class ChangeCount {

    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final LongSupplier question;
    private final InstantSource clock;
    private final Lock asking = new ReentrantLock();
    private volatile Answer last = new Answer(OptionalLong.empty(), Instant.EPOCH);

    /** @param question is put to the lake */
    public ChangeCount(LongSupplier question, InstantSource clock) {
        this.question = requireNonNull(question, "question");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Empty when the lake does not say. Whoever comes while another asks gets the answer before. */
    public OptionalLong latest() {
        if (last.isOld(clock.instant()) && asking.tryLock()) {
            try {
                last = new Answer(ask(), clock.instant());
            } finally {
                asking.unlock();
            }
        }
        return last.changes;
    }

    private OptionalLong ask() {
        try {
            return OptionalLong.of(question.getAsLong());
        } catch (LakeUnavailableException e) {
            // the page says so when someone searches
            return OptionalLong.empty();
        }
    }

    private record Answer(OptionalLong changes, Instant at) {

        boolean isOld(Instant now) {
            return at.plus(REMEMBERED).isBefore(now);
        }
    }
}
