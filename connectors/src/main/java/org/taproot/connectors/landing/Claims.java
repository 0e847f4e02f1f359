package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.taproot.connectors.feed.Feeds;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.ledger.Ledger;

/**
 * Takes files over: first the ledger knows of the file, then one atomic move makes it ours. Whatever happens between the
 * two leaves the file where it was.
 */
public final class Claims {

    private final DataRoot root;
    private final Ledger ledger;
    private final DeliverySteps steps;

    public Claims(DataRoot root, Ledger ledger) {
        this(root, ledger, DeliverySteps.NONE);
    }

    public Claims(DataRoot root, Ledger ledger, DeliverySteps steps) {
        this.root = root;
        this.ledger = ledger;
        this.steps = steps;
    }

    /**
     * Hands a copy of a file to the connectors on this data root and ledger, which may run in another process. The file
     * itself stays.
     *
     * @param asOf the day the content describes, not after today in Shanghai; null when that is the day of receipt
     * @return the number of the delivery
     */
    public long submit(Path file, String feed, LocalDate asOf) throws IOException {
        Feeds.known(feed);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Cannot load %s: expected a file".formatted(file));
        }
        checkNotAfter(ledger.today(), asOf);
        root.createFor(feed);
        Path copy = root.unfinished().resolve(UUID.randomUUID().toString());
        try (InputStream content = Files.newInputStream(file)) {
            Durable.write(content, copy);
            return claim(copy, feed, OriginalName.of(file), asOf);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void checkNotAfter(LocalDate today, LocalDate asOf) {
        if (asOf != null && asOf.isAfter(today)) {
            throw new IllegalArgumentException(
                    "Invalid as-of date %s: expected today (%s in Shanghai) or a day before".formatted(asOf, today));
        }
    }

    /** Claims a file of this file system. A day to come is entered too: it refuses the delivery when that is received. */
    long claim(Path file, String feed, String originalName, LocalDate asOf) throws IOException {
        long id = ledger.claim(feed, originalName, Files.size(file), asOf);
        steps.passed(Step.ENTERED, id);
        try {
            Durable.move(file, root.claimed(feed, id));
        } catch (IOException e) {
            ledger.vanished(id);
            throw e;
        }
        steps.passed(Step.CLAIMED, id);
        return id;
    }
}
