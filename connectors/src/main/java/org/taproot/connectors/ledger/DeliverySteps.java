package org.taproot.connectors.ledger;

/** Is told of every step that is behind a delivery. Tests end the process here. */
@FunctionalInterface
public interface DeliverySteps {

    DeliverySteps NONE = (step, delivery) -> {};

    void passed(Step step, long delivery);

    /** The steps, in their order. */
    enum Step {
        ENTERED,
        CLAIMED,
        ARCHIVED,
        RECEIVED,
        CHECKED,
        SENT_PART,
        SENT_ALL,
        DONE,
        REFUSED
    }
}
