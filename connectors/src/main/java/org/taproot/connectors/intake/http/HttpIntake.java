package org.taproot.connectors.intake.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.Subject;

/** Fetches pages, each as it was sent, from one address and where they lead. Between two looks it holds their hashes. */
final class HttpIntake implements Intake {

    private final HttpSettings settings;
    private final IntakeContext context;
    private final Subject listing;
    private Map<String, String> before = Collections.emptyMap();
    /** A place in the middle where a look began and got nowhere; null when there is none. */
    private String deadEnd;

    HttpIntake(HttpSettings settings, IntakeContext context) {
        this.settings = requireNonNull(settings, "settings");
        this.context = requireNonNull(context, "context");
        this.listing = settings.subject(context.source());
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Requests requests = new Requests(settings, context)) {
            Look look = new Look(settings, listing, requests, handover, before, deadEnd);
            // what a look that ends early has taken is not what was there before it
            before = Collections.emptyMap();
            try {
                before = look.run();
            } finally {
                deadEnd = look.deadEnd();
            }
        }
    }
}
