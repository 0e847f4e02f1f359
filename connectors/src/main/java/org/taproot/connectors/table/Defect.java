package org.taproot.connectors.table;

import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;

/** What is wrong with a row whatever its columns mean. */
final class Defect {

    private Defect() {}

    /** Bytes that are not of the encoding. */
    static Rejection of(DecodingReader reader, int mark) {
        long offset = reader.offset(mark);
        return new Rejection(
                        RejectReason.INVALID_BYTES,
                        "row",
                        offset < 0 ? "U+FFFD" : "byte offset " + offset,
                        "text in " + reader.encoding().shown())
                .expecting(reader.encoding().shown() + " 编码的文本");
    }
}
