package org.taproot.jobs;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Text that lies in state in large numbers. It becomes the same bytes as Flink's own type makes of it, and takes over what
 * that has kept, but an id of Latin letters and digits is written at once and not letter by letter: at every checkpoint
 * all ids are written that were ever seen.
 */
public final class TextType extends TypeInformation<String> {

    private static final long serialVersionUID = 1;

    @Override
    public boolean isBasicType() {
        return true;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<String> getTypeClass() {
        return String.class;
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<String> createSerializer(SerializerConfig config) {
        return new TextSerializer();
    }

    @Override
    public String toString() {
        return "Text";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextType;
    }

    @Override
    public int hashCode() {
        return TextType.class.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof TextType;
    }

    /** Writes what {@link StringSerializer} writes. */
    public static final class TextSerializer extends TypeSerializerSingleton<String> {

        private static final long serialVersionUID = 1;

        /** So that its length, counted from one, is one byte. */
        private static final int LONGEST_AT_ONCE = 126;

        @Override
        public void serialize(String text, DataOutputView target) throws IOException {
            byte[] bytes = text == null || text.length() > LONGEST_AT_ONCE ? null : inOneByteEach(text);
            if (bytes == null) {
                StringSerializer.INSTANCE.serialize(text, target);
            } else {
                target.write(bytes);
            }
        }

        /** With the length before; null when a character needs more than seven bits. */
        @SuppressWarnings("deprecation") // the one copy of characters into bytes that leaves room before them
        private static byte[] inOneByteEach(String text) {
            int length = text.length();
            byte[] bytes = new byte[length + 1];
            text.getBytes(0, length, bytes, 1);
            bytes[0] = (byte) (length + 1);
            int bits = 0;
            for (int i = 0; i < length; i++) {
                bits |= text.charAt(i);
            }
            return bits < 0x80 ? bytes : null;
        }

        @Override
        public String deserialize(DataInputView source) throws IOException {
            return StringSerializer.INSTANCE.deserialize(source);
        }

        @Override
        public String deserialize(String reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            StringSerializer.INSTANCE.copy(source, target);
        }

        @Override
        public boolean isImmutableType() {
            return true;
        }

        @Override
        public String createInstance() {
            return "";
        }

        @Override
        public String copy(String from) {
            return from;
        }

        @Override
        public String copy(String from, String reuse) {
            return from;
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public TypeSerializerSnapshot<String> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** Tells whoever reads state how its text was written. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<String> {

        public Snapshot() {
            super(TextSerializer::new);
        }

        /** State from before this type was there was written by Flink's own, into the same bytes. */
        @Override
        public TypeSerializerSchemaCompatibility<String> resolveSchemaCompatibility(
                TypeSerializerSnapshot<String> old) {
            return old instanceof StringSerializer.StringSerializerSnapshot
                    ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                    : super.resolveSchemaCompatibility(old);
        }
    }
}
