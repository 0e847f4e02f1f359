package org.taproot.connectors.replay;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

/**
 * Hands what was rejected to the connectors once more. A replay is a delivery of its source like any other: it is in the
 * ledger before anything happens, and whatever ends in the middle is taken up again.
 */
public final class Replays {

    /** Rows of one replay: as many as are easily held. */
    public static final int MOST_ROWS = 10_000;

    private final DataRoot root;
    private final Ledger ledger;
    private final Claims claims;

    public Replays(DataRoot root, Ledger ledger) {
        this(root, ledger, DeliverySteps.NONE);
    }

    public Replays(DataRoot root, Ledger ledger, DeliverySteps steps) {
        this.root = requireNonNull(root, "root");
        this.ledger = requireNonNull(ledger, "ledger");
        this.claims = new Claims(root, ledger, steps);
    }

    /** Whether the raw row or document is where its dead letter says. */
    public boolean isKept(DeadLetter rejected) {
        if (rejected.reason() == RejectReason.REFUSED_DOCUMENT) {
            return Files.isRegularFile(root.quarantine(rejected.source(), rejected.delivery()));
        }
        return RawReference.of(rejected.rawReference())
                .map(raw -> Files.isRegularFile(root.archive(raw.sha256())))
                .orElse(false);
    }

    /**
     * Has rows of one source read once more, with the definition that is in force when it is their turn.
     *
     * @param rejected what the attempt before left of each
     * @return the numbers of the deliveries, each of at most 10,000 rows
     */
    public List<Long> submit(String source, List<DeadLetter> rejected) throws IOException {
        if (!Files.isRegularFile(root.definition(source))) {
            throw new IllegalArgumentException("Unknown source \"%s\": expected one of %s"
                    .formatted(source, String.join(", ", root.definedSources())));
        }
        root.createFor(source);
        List<Long> deliveries = new ArrayList<>();
        for (int from = 0; from < rejected.size(); from += MOST_ROWS) {
            deliveries.add(submitOne(source, rejected.subList(from, Math.min(rejected.size(), from + MOST_ROWS))));
        }
        return deliveries;
    }

    private long submitOne(String source, List<DeadLetter> rejected) throws IOException {
        Path staged = root.unfinished().resolve("replay-" + UUID.randomUUID());
        try {
            ReplayDocument.write(staged, rejected);
            return claims.takeReplay(staged, source, "replay of %d rows".formatted(rejected.size()));
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /**
     * Has the file of a refused delivery read once more.
     *
     * @return the number of the new delivery
     * @throws IllegalArgumentException when there is no such delivery in quarantine; the message names it
     */
    public long submitAgain(long delivery) throws IOException {
        Delivery refused = ledger.find(delivery)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown delivery %d: expected a refused one".formatted(delivery)));
        return claims.submitAgain(refused);
    }
}
