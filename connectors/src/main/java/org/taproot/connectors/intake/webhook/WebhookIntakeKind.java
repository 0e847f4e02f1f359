package org.taproot.connectors.intake.webhook;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** Sources that push documents to {@code /hooks/<source>}. They are answered from the first look until the end. */
public final class WebhookIntakeKind implements IntakeKind {

    private final WebhookServer server;

    /** @param server that all of them share; not started when a definition is only checked */
    public WebhookIntakeKind(WebhookServer server) {
        this.server = requireNonNull(server, "server");
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        WebhookIntake intake = new WebhookIntake(WebhookSettings.of(from), context, server);
        server.open(context.source(), intake);
        return intake;
    }
}
