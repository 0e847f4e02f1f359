package org.taproot.connectors.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.wire.Topic;

/**
 * What a definition has to fill to make one kind of fact.
 *
 * @param targets in the order in which {@link Maker} takes their values
 * @param topic where the facts go; its name is that of the fact
 * @param maker makes the fact
 * @param scope the fields that tell what a snapshot is all of, none for all of the source; null where any may
 * @param <F> the fact
 */
record Shape<F>(List<Target> targets, Topic<F> topic, Maker<F> maker, List<String> scope) {

    Shape {
        targets = List.copyOf(targets);
        requireNonNull(topic, "topic");
        requireNonNull(maker, "maker");
        scope = scope == null ? null : List.copyOf(scope);
    }

    int position(String field) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Makes a fact of the values of a row. */
    @FunctionalInterface
    interface Maker<F> {

        /** The fact, or why these values do not go together. */
        Outcome<F> fact(Provenance provenance, Object[] values);
    }
}
