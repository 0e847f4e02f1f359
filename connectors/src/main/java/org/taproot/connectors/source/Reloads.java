package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.replay.ReloadDocument;

/**
 * Has archived deliveries of a source read again with the definition now in force. Each reload is a delivery of its own:
 * it is in the ledger before anything happens, and whatever ends in the middle is taken up again.
 */
public final class Reloads {

    private final DataRoot root;
    private final Ledger ledger;
    private final Claims claims;

    public Reloads(DataRoot root, Ledger ledger) {
        this(root, ledger, DeliverySteps.NONE);
    }

    public Reloads(DataRoot root, Ledger ledger, DeliverySteps steps) {
        this.root = requireNonNull(root, "root");
        this.ledger = requireNonNull(ledger, "ledger");
        this.claims = new Claims(root, ledger, steps);
    }

    /**
     * What of a source can be read again, oldest first.
     *
     * @param delivery null for whichever
     * @param since when it was received at the earliest; null for ever
     */
    public List<Delivery> candidates(String source, Long delivery, Instant since) {
        return ledger.loaded(source, delivery, since);
    }

    /**
     * Has a delivery read again.
     *
     * @return the number of the delivery that does it; the one under way when there is one
     */
    public long submit(Delivery original) throws IOException {
        Optional<Long> underWay = ledger.reloading(original.id());
        if (underWay.isPresent()) {
            return underWay.get();
        }
        root.createFor(original.feed());
        Path staged = root.unfinished().resolve("reload-" + UUID.randomUUID());
        try {
            ReloadDocument.write(staged, original.id());
            return claims.takeReload(staged, original);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /**
     * What that would do; nothing is entered or sent.
     *
     * @throws org.taproot.connectors.table.RefusedException when it would be refused
     * @throws IllegalArgumentException when the definition is invalid; the message says why
     */
    public ReloadCount tried(Delivery original) throws IOException {
        Shapes shapes = new Shapes();
        Source source = new Source(new DefinitionReader(shapes).read(root.definition(original.feed())), shapes);
        return Reload.tried(original, source, ledger, new Archive(root));
    }
}
