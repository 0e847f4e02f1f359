package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.taproot.model.fact.Presence;

/**
 * A state that an enterprise was in.
 *
 * @param state with the revision, source and times of what brought it about
 * @param presence whether the sources had it then
 * @param changes against the state before; every known field for the first one
 */
public record EnterpriseVersion(KnownEnterprise state, Presence presence, List<FieldChange> changes) {

    public EnterpriseVersion {
        requireNonNull(state, "state");
        requireNonNull(presence, "presence");
        changes = List.copyOf(changes);
    }
}
