package org.taproot.lake.table;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Into how many buckets a current table is cut, and which one a key falls into.
 *
 * @param count 1 or more; fixed for the life of a table
 */
public record Buckets(int count) implements Serializable {

    public static final int DEFAULT_COUNT = 8;

    public Buckets {
        if (count < 1) {
            throw new IllegalArgumentException("Invalid bucket count " + count + ": expected 1 or more");
        }
    }

    public int of(String key) {
        CRC32 hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % count);
    }
}
