package org.taproot.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Reads the event id of a fact without the rest: it is the first thing in every message, right behind the header. */
public final class EventIds {

    private static final int HEADER = 10;

    private EventIds() {}

    /** Empty when there can be none; what is no fact at all may still seem to have one. */
    public static Optional<String> of(byte[] message) {
        if (message == null || message.length <= HEADER) {
            return Optional.empty();
        }
        BinaryDecoder body = DecoderFactory.get().binaryDecoder(message, HEADER, message.length - HEADER, null);
        try {
            long length = body.readLong();
            int rest = body.inputStream().available();
            return length < 0 || length > rest
                    ? Optional.empty()
                    : Optional.of(new String(message, message.length - rest, (int) length, StandardCharsets.UTF_8));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
