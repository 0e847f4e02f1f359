package org.taproot.pipelines.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.source.RawRows;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything about one rejected input, a row or a document: what it was, where it is kept, and every attempt. */
@Command(
        name = "show",
        description =
                "Shows one rejected row or document: the row itself or where the document is, what was wrong with it, and every attempt.",
        mixinStandardHelpOptions = true)
final class RejectsShowCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options;

    @Parameters(index = "0", paramLabel = "EVENT_ID", description = "As in ./taproot rejects list.")
    private String eventId;

    @Override
    public Integer call() throws IOException {
        try (RejectsAccess hub = RejectsAccess.of(options)) {
            List<DeadLetter> attempts = hub.ask(query -> query.attempts(eventId));
            if (attempts.isEmpty()) {
                throw new Complaint(
                        "Unknown event id \"%s\": nothing was rejected under it.".formatted(Shown.text(eventId)),
                        "./taproot rejects list --all has those there are; what was rejected just now shows within seconds.");
            }
            DeadLetter first = attempts.get(0);
            line("event id", first.eventId());
            line("source", first.source());
            line("delivery", delivery(hub, first));
            line("place", Shown.text(first.place()));
            line("received", Shown.moment(first.receivedAt()));
            line("kept as", first.rawReference());
            line("state", isReplayed(attempts) ? "REPLAYED: it is data now" : "REJECTED: it is not data yet");
            showRow(hub, first);
            System.out.println("attempts");
            attempts.forEach(RejectsShowCommand::show);
            return 0;
        }
    }

    private static String delivery(RejectsAccess hub, DeadLetter letter) {
        Optional<Delivery> delivery = hub.ledger().find(letter.delivery());
        return delivery.map(known -> "%d, %s".formatted(known.id(), Shown.text(known.originalName())))
                .orElse("none in the ledger");
    }

    private static boolean isReplayed(List<DeadLetter> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.state() == DeadLetterState.REPLAYED);
    }

    private static void showRow(RejectsAccess hub, DeadLetter letter) throws IOException {
        if (letter.reason() == RejectReason.REFUSED_DOCUMENT) {
            showDocument(hub.root().quarantine(letter.source(), letter.delivery()));
            return;
        }
        RawRows.Found found = new RawRows(hub.root()).find(letter);
        if (!found.failure().isEmpty()) {
            line("row", found.failure());
            return;
        }
        System.out.println("row");
        found.cells().forEach((title, text) -> System.out.printf("  %s: %s%n", Shown.text(title), Shown.text(text)));
    }

    private static void showDocument(Path file) throws IOException {
        line(
                "document",
                Files.isRegularFile(file)
                        ? "%s, %d bytes".formatted(file, Files.size(file))
                        : "%s is not in quarantine any more".formatted(file));
    }

    private static void show(DeadLetter attempt) {
        System.out.printf(
                "  %d  %s  %s  %s%n",
                attempt.attempt(), Shown.moment(attempt.rejectedAt()), attempt.state(), attempt.reason());
        if (attempt.state() == DeadLetterState.REJECTED) {
            System.out.printf("     %s%n     %s%n", Shown.text(attempt.message()), Shown.text(attempt.messageZh()));
        }
    }

    private static void line(String name, String text) {
        System.out.printf("%-9s %s%n", name, text);
    }
}
