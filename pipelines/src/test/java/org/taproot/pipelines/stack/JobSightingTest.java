package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.Test;
import org.taproot.pipelines.stack.Health.Alarm;

class JobSightingTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void jobWithANewCheckpointIsWell() {
        assertThat(seen(JobStatus.RUNNING, null).alarm(NOON.plusSeconds(120), PATIENCE))
                .isEmpty();
    }

    @Test
    void jobThatRunsWithoutANewCheckpointIsAnAlarmSinceItsLast() {
        assertThat(seen(JobStatus.RUNNING, null).alarm(NOON.plusSeconds(121), PATIENCE))
                .get()
                .extracting(Alarm::job, Alarm::since, Alarm::what)
                .containsExactly("unit", NOON.toEpochMilli(), "it runs, but its tables have had no commit");
    }

    @Test
    void jobThatHasEndedIsAnAlarmAtOnce() {
        assertThat(seen(JobStatus.FAILED, "no more").alarm(NOON, PATIENCE))
                .get()
                .extracting(Alarm::what)
                .isEqualTo("it is FAILED and its tables have had no commit: no more");
    }

    @Test
    void lostMessagesHaveARemedyOfTheirOwn() {
        JobSighting sighting = seen(JobStatus.RESTARTING, "org...OffsetOutOfRangeException: Fetch position ...");

        assertThat(sighting.alarm(NOON.plusSeconds(300), PATIENCE))
                .get()
                .extracting(Alarm::remedy)
                .asString()
                .startsWith("Kafka has lost messages that were not read yet; the job does not jump over them.");
    }

    @Test
    void deepestCauseOfATraceIsItsReason() {
        assertThat(JobSighting.deepestCause(
                        "a: outer\n\tat x\nCaused by: b: middle\n\tat y\nCaused by: c: inner\n\tat z"))
                .isEqualTo("c: inner");
        assertThat(JobSighting.deepestCause("a: only\n\tat x")).isEqualTo("a: only");
    }

    private static JobSighting seen(JobStatus state, String failure) {
        return new JobSighting("unit", state, NOON, true, failure);
    }
}
