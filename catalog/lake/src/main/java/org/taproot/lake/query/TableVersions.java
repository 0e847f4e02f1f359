package org.taproot.lake.query;

import java.util.Map;
import java.util.Set;

/** Tells the state of tables: as long as it is the same, so is every answer read from them. */
interface TableVersions extends AutoCloseable {

    /**
     * The state of each of these that exists, as a text without meaning.
     *
     * @throws LakeUnavailableException when nobody says
     */
    Map<String, String> of(Set<String> tables);

    @Override
    void close();
}
