package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a source is doing. What is not known yet, or does not apply, is null.
 *
 * @param lookedAt when it was last looked at, with or without success; recent means that the connectors are running
 * @param succeededAt when a look last succeeded
 * @param nextLookAt when it is looked at again
 * @param failingSince since when every look fails, or since when its definition is invalid
 * @param failure why, in English
 * @param failureZh the same in Chinese
 * @param deliveries how many documents came, whatever became of them
 * @param waiting how many of them are not done
 * @param refused how many were refused whole
 * @param accepted rows that became facts
 * @param rejected rows that became dead letters
 * @param deliveredAt when a document was last done
 * @param newTitles columns of a document that the definition does not know
 */
public record SourceState(
        String name,
        String title,
        String kind,
        String fact,
        State state,
        Instant lookedAt,
        Instant succeededAt,
        Instant nextLookAt,
        Instant failingSince,
        String failure,
        String failureZh,
        long deliveries,
        long waiting,
        long refused,
        long accepted,
        long rejected,
        Instant deliveredAt,
        String newTitles) {

    public SourceState {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
    }

    /** What is done with a source. */
    public enum State {
        /** It is looked at. */
        RUNNING,
        /** It is not looked at until somebody says so; what came before goes on its way. */
        PAUSED,
        /** Its definition has a mistake. An earlier one that was good stays in force until the connectors end. */
        INVALID
    }
}
