package org.taproot.pipelines.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.replay.Replays;
import org.taproot.lake.query.RejectCount;
import org.taproot.lake.query.RejectCriteria;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has rejected rows read once more, with the definition that is in force now. */
@Command(
        name = "replay",
        description = "Reads rejected rows once more, as the definitions of their sources are now.",
        mixinStandardHelpOptions = true)
final class RejectsReplayCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options;

    @Mixin
    private RejectFilters filters;

    @Parameters(
            paramLabel = "EVENT_ID",
            arity = "0..*",
            description = "Those rows (default: all that the other options mean).")
    private List<String> eventIds = List.of();

    @Option(names = "--yes", description = "Does not ask whether that is meant.")
    private boolean yes;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long to wait (default: ${DEFAULT-VALUE} s); the replay goes on without the command.")
    private long timeoutSeconds;

    @Override
    public Integer call() throws IOException {
        try (RejectsAccess hub = RejectsAccess.of(options)) {
            Optional<Delivery> refused = refused(hub);
            return refused.isPresent() ? replayFile(hub, refused.get()) : replayRows(hub);
        }
    }

    private Optional<Delivery> refused(RejectsAccess hub) {
        return filters.delivery() == null
                ? Optional.empty()
                : hub.ledger().find(filters.delivery()).filter(found -> found.state() == DeliveryState.REFUSED);
    }

    private int replayFile(RejectsAccess hub, Delivery refused) throws IOException {
        confirm("Read %s, refused as delivery %d of source %s, once more?"
                .formatted(Shown.text(refused.originalName()), refused.id(), refused.feed()));
        try {
            return await(hub, List.of(new Replays(hub.root(), hub.ledger()).submitAgain(refused.id())));
        } catch (IllegalArgumentException e) {
            throw new Complaint(e.getMessage() + ".", "Deliver the file again.", e);
        }
    }

    private int replayRows(RejectsAccess hub) throws IOException {
        RejectCriteria criteria = hub.ask(query -> filters.criteria(false, eventIds));
        List<RejectCount> counts = hub.ask(query -> query.summary(criteria));
        long rows = counts.stream().mapToLong(RejectCount::open).sum();
        if (!eventIds.isEmpty() && rows < eventIds.stream().distinct().count()) {
            System.out.println(
                    "Of the rows named some are data already or unknown: ./taproot rejects show tells which.");
        }
        if (rows == 0) {
            System.out.println("Nothing to replay: no such row is open.");
            return 0;
        }
        counts.forEach(count -> System.out.printf("  %-20s %-20s %8d%n", count.source(), count.reason(), count.open()));
        confirm("Read %d %s once more?".formatted(rows, rows == 1 ? "row" : "rows"));
        return submit(hub, criteria);
    }

    private int submit(RejectsAccess hub, RejectCriteria criteria) throws IOException {
        RejectsReplay replay = new RejectsReplay(hub);
        try {
            hub.ask(query -> {
                query.forEach(criteria, reject -> replay.add(reject.latest()));
                return null;
            });
            replay.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        replay.leftOut().forEach((why, count) -> System.out.printf("Left out %d: %s%n", count, why));
        return replay.deliveries().isEmpty() ? 1 : await(hub, replay.deliveries());
    }

    private void confirm(String question) throws IOException {
        if (yes) {
            return;
        }
        System.out.print(question + " [y/N] ");
        System.out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes|是")) {
            throw new Complaint("Nothing was replayed.", "Answer y, or give --yes.");
        }
    }

    private int await(RejectsAccess hub, List<Long> deliveries) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        boolean refused = false;
        List<Long> waiting = new ArrayList<>(deliveries);
        for (long id : waiting) {
            refused |= !show(ended(hub, id, deadline));
        }
        return refused ? 1 : 0;
    }

    private Delivery ended(RejectsAccess hub, long id, long deadline) {
        while (true) {
            Delivery delivery = hub.ledger().find(id).orElseThrow();
            if (delivery.doneAt() != null) {
                return delivery;
            }
            if (System.nanoTime() > deadline) {
                throw new Complaint(
                        "Delivery %d is not read after %d s.".formatted(id, timeoutSeconds),
                        "The replay goes on; ./taproot status tells whether every part works.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a replay", e);
        }
    }

    /** Whether it was not refused. */
    private static boolean show(Delivery ended) {
        String what = "Delivery %d of source %s".formatted(ended.id(), ended.feed());
        switch (ended.state()) {
            case DONE ->
                System.out.printf(
                        "%s: %d rows became data, %d were rejected%s.%n",
                        what, ended.rowsAccepted(), ended.rowsRejected(), ended.replays() ? " again" : "");
            case DUPLICATE ->
                System.out.printf("%s: delivery %d has the same content already.%n", what, ended.duplicateOf());
            default -> System.out.printf("%s: %s%n", what, Shown.text(ended.refusal()));
        }
        return ended.state() == DeliveryState.DONE || ended.state() == DeliveryState.DUPLICATE;
    }
}
