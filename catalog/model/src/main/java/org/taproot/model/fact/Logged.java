package org.taproot.model.fact;

/**
 * An accepted observation as the log keeps it.
 *
 * @param effect what it did to the merged state
 * @param revision the revision of the thing after it, from 1
 */
public record Logged<F>(F fact, Effect effect, int revision) {}
