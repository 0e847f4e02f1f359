package org.taproot.connectors.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.replay.ReloadDocument;

/** What is asked for of earlier deliveries: rejected rows of several, or all of one. */
final class ReadAgain {

    private ReadAgain() {}

    /**
     * What a document describes.
     *
     * @param today which day it is in the district
     * @throws org.taproot.connectors.table.RefusedException when it cannot be done
     */
    static ReadDelivery of(
            Delivery delivery, Path document, Source source, Ledger ledger, Archive archive, LocalDate today)
            throws IOException {
        return ReloadDocument.isOne(document)
                ? Reload.of(delivery, ReloadDocument.read(document), source, ledger, archive, today)
                : Replay.of(document, source, ledger, archive);
    }
}
