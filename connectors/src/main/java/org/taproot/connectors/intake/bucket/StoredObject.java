package org.taproot.connectors.intake.bucket;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.connectors.intake.remote.Origins;
import org.taproot.connectors.intake.remote.RemoteName;

/**
 * An object as the store lists it.
 *
 * @param etag of the content, with its quotes
 */
record StoredObject(String key, String etag, long size, Instant written) {

    StoredObject {
        requireNonNull(key, "key");
        requireNonNull(etag, "etag");
        requireNonNull(written, "written");
    }

    String origin() {
        return Origins.of(key + "#" + etag.replace("\"", ""));
    }

    String name() {
        return RemoteName.harmless(key);
    }
}
