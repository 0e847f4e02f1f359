package org.taproot.connectors.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.taproot.connectors.table.Refusal;
import org.taproot.model.fact.RejectReason;

/** What a source sends is not data, or never ends: nothing of this look is used, and people have to be told. */
public class IntakeRefusedException extends IOException {

    private final RejectReason reason;
    private final transient Refusal refusal;

    public IntakeRefusedException(RejectReason reason, String english, String chinese) {
        super(requireNonNull(english, "english"));
        this.reason = requireNonNull(reason, "reason");
        this.refusal = new Refusal(english, chinese);
    }

    public RejectReason reason() {
        return reason;
    }

    public Refusal refusal() {
        return refusal;
    }
}
