package org.taproot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;

/**
 * Nothing lost, nothing twice: a hub that is killed at random moments, in the middle of one load after another, ends up
 * with the very rows of a hub that was left in peace. The seed is printed; {@code -Dtaproot.kill.seed} repeats a run and
 * {@code -Dtaproot.kill.rounds} makes it longer.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("taproot.kill.rounds", 20);
    private static final int ROWS = 3_000;
    /** A load is over within this time on a machine that has nothing else to do. */
    private static final int WINDOW_MILLIS = 6_000;

    private static final String[] ONLY_THE_FLOW = {"--empty", "--without", "trino,desk"};
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void killedHubEndsUpLikeOneLeftInPeace() throws Exception {
        long seed = Long.getLong("taproot.kill.seed", System.nanoTime());
        System.out.println("kill seed " + seed);
        Random random = new Random(seed);

        TestingHub peaceful = new TestingHub(folder.resolve("peaceful"));
        peaceful.up(ONLY_THE_FLOW);
        for (int round = 0; round < ROUNDS; round++) {
            submit(peaceful, round);
        }
        Map<String, List<String>> expected = outcome(peaceful);

        TestingHub disturbed = new TestingHub(folder.resolve("disturbed"));
        for (int round = 0; round < ROUNDS; round++) {
            disturbed.up(ONLY_THE_FLOW);
            submit(disturbed, round);
            passTime(random.nextInt(WINDOW_MILLIS));
            kill(disturbed, random);
            if (random.nextInt(4) == 0) {
                disturbed.launch(ONLY_THE_FLOW);
                passTime(random.nextInt(2 * WINDOW_MILLIS));
                kill(disturbed, random);
            }
        }
        disturbed.up(ONLY_THE_FLOW);
        Map<String, List<String>> found = outcome(disturbed);

        expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
    }

    private static void kill(TestingHub hub, Random random) {
        if (random.nextBoolean()) {
            hub.killEverything();
        } else {
            hub.killHub();
        }
    }

    /** The moment of the kill is what this test draws at random: there is nothing to wait for but time. */
    private static void passTime(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** Each round brings the same enterprises with other capitals, some rows that are refused, and some newcomers. */
    private void submit(TestingHub hub, int round) throws IOException {
        Path file = Fixtures.registry(folder.resolve("round-" + round + ".csv"), round * 100, ROWS, 5, round);
        try (Ledger ledger = ledger(hub)) {
            new Claims(new DataRoot(data(hub).sources()), ledger).submit(file, "registry", null);
        }
    }

    private static Map<String, List<String>> outcome(TestingHub hub) throws Exception {
        awaitDone(hub);
        try (LakeReading lake = LakeReading.open(data(hub), new Ports(hub.portBase()))) {
            await().atMost(PATIENCE)
                    .until(() -> lake.count("enterprise_log") == ROUNDS * (ROWS - 5L)
                            && lake.count("dead_letter") == ROUNDS * 5L
                            && lake.isCurrent());
            lake.refuseDoubleFiles();
            lake.refuseDoubleCommits();
            lake.refuseMissingFiles();
            return lake.rows();
        } finally {
            hub.run("down");
        }
    }

    private static void awaitDone(TestingHub hub) {
        try (Ledger ledger = ledger(hub)) {
            await().atMost(PATIENCE)
                    .until(() -> ledger.newest(ROUNDS).stream()
                                    .filter(delivery -> delivery.state() == DeliveryState.DONE)
                                    .count()
                            == ROUNDS);
        }
    }

    private static Ledger ledger(TestingHub hub) {
        return Ledger.connect(
                Stack.postgresUrl(new Ports(hub.portBase())),
                Settings.POSTGRES_USER,
                Settings.read(data(hub)).postgresPassword(),
                Clock.systemUTC(),
                PATIENCE);
    }

    private static DataDirectory data(TestingHub hub) {
        return new DataDirectory(hub.data());
    }
}
