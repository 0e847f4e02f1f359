package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;

/** Brings folders and ledger together again after a stop at any moment; runs before anything is claimed. */
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Another process may be copying a file to submit right now. */
    private static final Duration COPY_TAKES_AT_MOST = Duration.ofDays(1);

    private final DataRoot root;
    private final Ledger ledger;
    private final Archive archive;
    private final Clock clock;

    public Recovery(DataRoot root, Ledger ledger, Archive archive, Clock clock) {
        this.root = root;
        this.ledger = ledger;
        this.archive = archive;
        this.clock = clock;
    }

    public void run(Iterable<String> feeds) throws IOException {
        for (String feed : feeds) {
            giveBackUnknown(feed);
        }
        for (Delivery delivery : ledger.unfinished()) {
            if (!Files.exists(root.claimed(delivery.feed(), delivery.id()))) {
                recover(delivery);
            }
        }
        deleteAbandonedCopies();
    }

    private void recover(Delivery delivery) throws IOException {
        if (delivery.isReceived()) {
            Path copy = root.unfinished().resolve("recovery-" + delivery.id());
            try (InputStream content = Files.newInputStream(archive.file(delivery.sha256()))) {
                Durable.write(content, copy);
            }
            Durable.move(copy, root.claimed(delivery.feed(), delivery.id()));
            LOG.warn("The file of delivery {} was gone: taken from the archive", delivery.id());
        } else {
            ledger.vanished(delivery.id());
            LOG.info("Delivery {} was entered but its file never moved: marked as vanished", delivery.id());
        }
    }

    /** A file that the ledger does not know, after the ledger was lost or restored: it lands once more. */
    private void giveBackUnknown(String feed) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.claimed(feed))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.matches("\\d{1,18}")
                        && ledger.find(Long.parseLong(name)).isEmpty()) {
                    Durable.move(file, root.landing(feed).resolve("unknown-delivery-" + name));
                    LOG.warn("The ledger does not know delivery {} of source {}: its file lands once more", name, feed);
                }
            }
        }
    }

    private void deleteAbandonedCopies() throws IOException {
        Instant oldest = clock.instant().minus(COPY_TAKES_AT_MOST);
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(root.unfinished())) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }
}
