package org.taproot.connectors.intake.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** Opens intakes as a definition would: what stands under {@code from} has to pass the schema first. */
public final class TestingDefinition {

    private TestingDefinition() {}

    public static Intake open(IntakeKind kind, String from, IntakeContext context) {
        JsonNode node = read(from);
        Set<ValidationMessage> found = problems(kind.name(), node);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.toString());
        }
        return kind.open(node, context);
    }

    /** What the schema has against settings. */
    public static Set<ValidationMessage> problems(String kind, String from) {
        return problems(kind, read(from));
    }

    /** A context that may connect to the given hosts. */
    public static IntakeContext context(List<String> hosts, Map<String, String> environment) {
        return new IntakeContext(
                "source-1",
                new DefaultCamelContext(),
                new HostPolicy(hosts),
                new Secrets(environment),
                Clock.systemUTC());
    }

    private static Set<ValidationMessage> problems(String kind, JsonNode from) {
        try (InputStream schema = IntakeKind.class.getResourceAsStream("from-%s.schema.json".formatted(kind))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
