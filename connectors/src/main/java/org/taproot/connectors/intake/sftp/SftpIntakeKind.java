package org.taproot.connectors.intake.sftp;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** {@code kind: sftp}: files in a folder of an SFTP server. */
public final class SftpIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "sftp";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        return new SftpIntake(SftpSettings.of(from), context);
    }
}
