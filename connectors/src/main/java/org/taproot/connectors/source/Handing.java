package org.taproot.connectors.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Ledger;

/** Hands the documents of one source over to the ledger and the claimed folder. */
public final class Handing implements Handover {

    private final String source;
    private final DataRoot root;
    private final Claims claims;
    private final Ledger ledger;

    public Handing(String source, DataRoot root, Claims claims, Ledger ledger) {
        this.source = source;
        this.root = root;
        this.claims = claims;
        this.ledger = ledger;
    }

    @Override
    public Optional<String> position() {
        claims.abandonStrays(source);
        return ledger.position(source);
    }

    @Override
    public boolean isKnown(String origin) {
        if (!ledger.isKnown(source, origin)) {
            return false;
        }
        claims.abandonStrays(source);
        return ledger.isKnown(source, origin);
    }

    @Override
    public Path stage() {
        return root.unfinished().resolve("stage-" + UUID.randomUUID());
    }

    @Override
    public long take(Path staged, Document document) throws IOException {
        return claims.take(staged, source, document);
    }
}
