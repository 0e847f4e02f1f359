package org.taproot.pipelines.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages in a file, so that a producer can be fed without making them and without holding them all. */
final class Spool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;
    private long bytes;

    Spool(Path file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(ProducerRecord<String, byte[]> message) throws IOException {
        out.writeUTF(message.topic());
        out.writeUTF(message.key());
        out.writeInt(message.value().length);
        out.write(message.value());
        bytes += message.key().length() + message.value().length;
    }

    /** Of keys and values; keys are of Latin letters and digits, or nearly so. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Gives as many messages as were added, in their order. */
    static void read(Path file, long messages, Taker taker) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (long i = 0; i < messages; i++) {
                String topic = in.readUTF();
                String key = in.readUTF();
                byte[] value = in.readNBytes(in.readInt());
                taker.take(new ProducerRecord<>(topic, key, value));
            }
        }
    }

    /** What messages are given to. */
    interface Taker {
        void take(ProducerRecord<String, byte[]> message);
    }
}
