package org.taproot.connectors.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** Sources that answer to GET: interfaces with pages, and files to download. */
public final class HttpIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        HttpSettings settings = HttpSettings.of(from);
        context.hosts().check(settings.url().getHost());
        return new HttpIntake(settings, context);
    }
}
