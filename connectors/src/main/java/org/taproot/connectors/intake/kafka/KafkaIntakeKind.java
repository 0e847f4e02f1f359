package org.taproot.connectors.intake.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** {@code kind: kafka}: messages of a topic in somebody else's cluster. */
public final class KafkaIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        return new KafkaIntake(KafkaSettings.of(from), context);
    }
}
