package org.taproot.connectors.intake.mail;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** {@code kind: imap}: mails in a folder of an IMAP server. */
public final class ImapIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "imap";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        return new ImapIntake(ImapSettings.of(from), context);
    }
}
