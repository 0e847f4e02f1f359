package org.taproot.connectors.intake.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** Sources that are a table, or a view, of a database. */
public final class JdbcIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        JdbcSettings settings = JdbcSettings.of(from);
        context.hosts().check(settings.url().host());
        return new JdbcIntake(settings, context);
    }
}
