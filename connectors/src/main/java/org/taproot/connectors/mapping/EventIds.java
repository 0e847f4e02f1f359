package org.taproot.connectors.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.taproot.connectors.table.Row;

/**
 * The ids of what the rows of one document say. The same row of the same content of the same source always has the same
 * one, unless the source went back to that content after it had said something else: then it says it anew; where a source numbers its records, so has the same version of the same record, whatever document it is in.
 */
public final class EventIds {

    /** Bytes of the digest: 32 hex digits. */
    private static final int LENGTH = 16;

    private static final char SEPARATOR = '|';

    private final String source;
    private final String sha256;
    private final String prefix;
    private final String again;
    private final MessageDigest digest = digest();

    /**
     * Those of one document.
     *
     * @param repetition the how-manieth time the content is loaded, 1 for the first
     * @param reload the delivery that tells it anew, under ids of its own; 0 for none
     */
    public EventIds(String source, String sha256, int repetition, long reload) {
        this.source = source;
        this.sha256 = sha256;
        String content = source + SEPARATOR + sha256 + SEPARATOR;
        this.again = reload == 0 ? "" : "reload-" + reload + SEPARATOR;
        this.prefix = (repetition == 1 ? content : content + '#' + repetition + SEPARATOR) + again;
    }

    /** Of a row that is told of by where it stands; of every row that is rejected. */
    public String ofRow(Row row) {
        return row.part() == 0 ? id(prefix + row.number()) : id(prefix + row.part() + SEPARATOR + row.number());
    }

    String ofRecord(Object[] values, int[] key, int[] version) {
        StringBuilder named = new StringBuilder(source).append(SEPARATOR);
        append(named, values, key);
        named.append(SEPARATOR);
        append(named, values, version);
        // behind all that has its length before it
        named.append(again);
        return id(named.toString());
    }

    /** Of something said of the document as a whole. */
    public String ofDocument(String what) {
        return id(prefix + what);
    }

    /** Where the row is kept: {@code sha256-of-the-content:row}, with the part of a container before the row. */
    String record(Row row) {
        return row.part() == 0 ? sha256 + ":" + row.number() : sha256 + "/" + row.part() + ":" + row.number();
    }

    private static void append(StringBuilder named, Object[] values, int[] positions) {
        for (int position : positions) {
            String text = String.valueOf(values[position]);
            // with its length, so that no two lists of texts read the same
            named.append(text.length()).append(':').append(text);
        }
    }

    private String id(String named) {
        return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)), 0, LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }
}
