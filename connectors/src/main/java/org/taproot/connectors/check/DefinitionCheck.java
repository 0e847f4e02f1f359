package org.taproot.connectors.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.taproot.connectors.check.CheckedDefinition.Invalid;
import org.taproot.connectors.check.CheckedDefinition.Valid;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.InvalidDefinitionException;
import org.taproot.connectors.definition.Problem;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.edge.HostNotAllowedException;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.mapping.Mapping;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.source.IntakeKinds;
import org.taproot.connectors.source.Source;
import org.taproot.connectors.table.Column;

/** Says of a definition what running connectors would say of it. Connects to nothing. */
public final class DefinitionCheck {

    private static final String FOLDER = "folder";

    private final Shapes shapes = new Shapes();
    private final DefinitionReader reader = new DefinitionReader(shapes);
    private final List<String> allowedHosts;

    /** @param allowedHosts where connections of sources may go */
    public DefinitionCheck(List<String> allowedHosts) {
        this.allowedHosts = List.copyOf(allowedHosts);
    }

    /** Everything that is wrong with a definition, or what it does. */
    public CheckedDefinition check(Path file) throws IOException {
        try {
            return checked(reader.read(file), Files.readString(file));
        } catch (InvalidDefinitionException e) {
            return new Invalid(e.problems());
        }
    }

    private CheckedDefinition checked(SourceDefinition definition, String text) throws IOException {
        String file = definition.name() + DefinitionReader.EXTENSION;
        try {
            List<String> notices = new ArrayList<>();
            new Source(definition, shapes);
            openIntake(definition, notices);
            return valid(definition, notices);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return new Invalid(List.of(new Problem(file, lineOf(definition, message, text), "", message)));
        }
    }

    /** Whether the settings go together is known to the kind alone; opening it connects to nothing yet. */
    private void openIntake(SourceDefinition definition, List<String> notices) throws IOException {
        if (definition.kind().equals(FOLDER)) {
            return;
        }
        try (IntakeKinds kinds = IntakeKinds.forChecks();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            IntakeContext context = new IntakeContext(
                    definition.name(), camel, new HostPolicy(allowedHosts), new Secrets(), Clock.systemUTC());
            kinds.named(definition.kind()).open(definition.from(), context).close();
        } catch (HostNotAllowedException e) {
            notices.add(e.getMessage());
        }
    }

    /** Where the field stands that is named first in the message; 0 when none is. */
    private static int lineOf(SourceDefinition definition, String message, String text) {
        List<String> names = definition.fields().stream().map(Field::name).toList();
        List<String> keys =
                text.lines().map(line -> line.strip().replaceFirst(":.*", "")).toList();
        return Stream.of(message.split("[^A-Za-z0-9_]+", -1))
                .filter(names::contains)
                .findFirst()
                .map(name -> keys.lastIndexOf(name) + 1)
                .orElse(0);
    }

    private Valid valid(SourceDefinition definition, List<String> notices) {
        Map<String, Boolean> required = shapes.fields(definition.fact()).orElseThrow();
        Map<String, String> labels = shapes.labels(definition.fact());
        List<FieldPlan> plans = definition.fields().stream()
                .map(field -> new FieldPlan(
                        field.name(),
                        labels.get(field.name()),
                        field.isRequired() || required.get(field.name()),
                        RuleText.of(field.rule())))
                .toList();
        return new Valid(definition, plans, requiredColumns(definition), notices);
    }

    private List<String> requiredColumns(SourceDefinition definition) {
        Set<String> names = Mapping.of(definition, shapes).columns().required().stream()
                .map(Column::name)
                .collect(Collectors.toSet());
        return definition.fields().stream()
                .filter(field -> names.contains(field.name()))
                .map(DefinitionCheck::shown)
                .toList();
    }

    private static String shown(Field field) {
        return field.rule() instanceof Cell cell ? cell.shown() : field.name();
    }
}
