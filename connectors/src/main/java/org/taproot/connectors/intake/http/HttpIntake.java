package org.taproot.connectors.intake.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;

/** Fetches pages, each as it was sent, from one address and where they lead. Holds nothing between two looks. */
final class HttpIntake implements Intake {

    private final HttpSettings settings;
    private final IntakeContext context;

    HttpIntake(HttpSettings settings, IntakeContext context) {
        this.settings = requireNonNull(settings, "settings");
        this.context = requireNonNull(context, "context");
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Requests requests = new Requests(settings, context)) {
            new Look(settings, requests, handover).run();
        }
    }
}
