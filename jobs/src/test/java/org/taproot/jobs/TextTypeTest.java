package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** State that Flink's own type has written is read on, so the bytes must be the same. */
class TextTypeTest {

    private static final String TEN = "0123456789";

    private final TypeSerializer<String> text = new TextType.TextSerializer();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "measure-reported:0123456789abcdef0123456789abcdef",
                "\u007f",
                "\u0080",
                "caf\u00e9",
                "云启大厦1座（演示）/1/101",
                "a\u0141",
                "\ud840\udc00",
                "a\u0000b"
            })
    void bytesAreThoseOfFlinksOwnType(String value) throws IOException {
        assertThat(bytes(text, value)).isEqualTo(bytes(StringSerializer.INSTANCE, value));
        assertThat(text.deserialize(new DataInputDeserializer(bytes(text, value))))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 127, 128, 300})
    void bytesOfLongTextAreThoseOfFlinksOwnType(int length) throws IOException {
        String value = TEN.repeat(30).substring(0, length);
        assertThat(bytes(text, value)).isEqualTo(bytes(StringSerializer.INSTANCE, value));
    }

    @Test
    void stateOfFlinksOwnTypeIsTakenOver() {
        assertThat(text.snapshotConfiguration()
                        .resolveSchemaCompatibility(StringSerializer.INSTANCE.snapshotConfiguration())
                        .isCompatibleAsIs())
                .isTrue();
    }

    private static byte[] bytes(TypeSerializer<String> serializer, String value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }
}
