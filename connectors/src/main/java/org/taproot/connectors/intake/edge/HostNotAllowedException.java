package org.taproot.connectors.intake.edge;

/** No entry of the list of allowed hosts means this one; it is the list that has to change, or the definition. */
public class HostNotAllowedException extends IllegalArgumentException {

    public HostNotAllowedException(String message) {
        super(message);
    }
}
