package org.taproot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.fact.FactField;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;

/** What was published stays as it is, and the newest of each fact is what the fact is made of. */
class PublishedSchemaTest {

    static Stream<AvroCodec<?>> codecs() {
        return Topic.all().stream().map(topic -> (AvroCodec<?>) topic.codec());
    }

    static Stream<FactKind<?>> kinds() {
        return FactKinds.all().stream();
    }

    /** A field that is added, or takes another type, needs the next version: {@code <name>-v2.avsc}. */
    @ParameterizedTest
    @MethodSource("kinds")
    void newestSchemaHasTheFieldsOfItsKind(FactKind<?> kind) {
        Schema newest = ((AvroCodec<?>) Topic.named(kind.name()).codec()).newest();
        List<Schema.Field> fields = newest.getFields();

        assertThat(newest.getName()).isEqualTo(kind.type().getSimpleName());
        assertThat(fields.get(0).schema())
                .isEqualTo(
                        new UnitReportedCodec().newest().getField("provenance").schema());
        assertThat(fields.stream().skip(1).map(field -> field.name() + " " + field.schema()))
                .containsExactlyElementsOf(kind.fields().stream()
                        .map(field -> field.name() + " " + optional(field))
                        .toList());
        assertThat(fields.stream().skip(1)).allMatch(Schema.Field::hasDefaultValue);
        assertThat(fields.stream().skip(1)).allMatch(field -> field.doc() != null);
    }

    private static Schema optional(FactField field) {
        Schema type =
                switch (field.type()) {
                    case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
                    case INSTANT -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
                    case COUNT -> Schema.create(Schema.Type.INT);
                    case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
                    default -> Schema.create(Schema.Type.STRING);
                };
        return SchemaBuilder.unionOf().nullType().and().type(type).endUnion();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void newestSchemaReadsEveryPublishedOne(AvroCodec<?> codec) {
        codec.published()
                .forEach(older -> assertThat(SchemaCompatibility.checkReaderWriterCompatibility(codec.newest(), older)
                                .getType())
                        .as(older.getName())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
    }

    /** A schema file that changes makes old messages unreadable: a new one is added here, no line ever changes. */
    @Test
    void publishedSchemaNeverChanges() throws IOException {
        Properties published = new Properties();
        try (Reader lines = new InputStreamReader(
                PublishedSchemaTest.class.getResourceAsStream("fingerprints.properties"), StandardCharsets.UTF_8)) {
            published.load(lines);
        }
        TreeMap<String, String> fingerprints = new TreeMap<>();
        codecs().forEach(codec -> {
            for (int version = 1; version <= codec.published().size(); version++) {
                fingerprints.put(
                        codec.name() + "-v" + version,
                        Long.toString(SchemaNormalization.parsingFingerprint64(
                                codec.published().get(version - 1))));
            }
        });
        assertThat(fingerprints).isEqualTo(published);
    }
}
