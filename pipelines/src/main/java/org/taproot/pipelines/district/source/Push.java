package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * A policy on a firm's page, and what the firm did then; it follows from the two alone.
 *
 * @param readAt null when it was not read
 * @param claimedOn null when nothing was claimed
 */
record Push(LocalDateTime at, LocalDateTime readAt, LocalDate claimedOn) {

    /** All of it is over so many days after publication. */
    static final int LASTS = 60;

    private static final double MATCHES_OF_ALL = 0.1;
    private static final double MATCHES_OF_SUITED = 0.35;
    private static final double READ = 0.58;
    private static final double CLAIMED = 0.06;

    /** Null when the policy does not match the firm. */
    static Push of(Dice dice, Policy policy, Enterprise firm) {
        Draws draws = new Draws(dice, Die.PUSH, firm.number(), policy.issue());
        double matches = policy.isForAll() ? MATCHES_OF_ALL : MATCHES_OF_SUITED;
        boolean wasThere = firm.arrivedOn() < policy.publishedOn().toEpochDay();
        if (!draws.happens(matches) || !wasThere || !policy.suits(firm.industry())) {
            return null;
        }
        LocalDateTime at =
                policy.publishedOn().plusDays(draws.between(1, 7)).atTime(draws.between(9, 17), draws.between(0, 59));
        if (!draws.happens(READ)) {
            return new Push(at, null, null);
        }
        double days = Math.min(20, -4 * StrictMath.log(1 - draws.roll()));
        LocalDateTime readAt = at.plusMinutes(1 + StrictMath.round(days * 1_440));
        LocalDate claimedOn = draws.happens(CLAIMED) ? readAt.toLocalDate().plusDays(draws.between(1, 30)) : null;
        return new Push(at, readAt, claimedOn);
    }

    /** Whether anything of it falls into these days, both included. */
    boolean changesWithin(LocalDate from, LocalDate to) {
        return Stream.of(at.toLocalDate(), readAt == null ? LocalDate.MAX : readAt.toLocalDate(), claimed())
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    boolean isReadUntil(LocalDate day) {
        return readAt != null && !readAt.toLocalDate().isAfter(day);
    }

    boolean isClaimedUntil(LocalDate day) {
        return !claimed().isAfter(day);
    }

    private LocalDate claimed() {
        return claimedOn == null ? LocalDate.MAX : claimedOn;
    }
}
