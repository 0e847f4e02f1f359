package org.taproot.pipelines.command;

import java.io.PrintWriter;
import java.util.List;
import org.taproot.connectors.check.CheckedDefinition.Invalid;
import org.taproot.connectors.check.CheckedDefinition.Valid;
import org.taproot.connectors.check.FieldPlan;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.definition.SourceDefinition.Identity;

/** Prints what a definition does. */
final class DefinitionText {

    private static final int KEYS = 12;

    private final PrintWriter out;

    DefinitionText(PrintWriter out) {
        this.out = out;
    }

    void print(Invalid invalid) {
        invalid.problems().forEach(out::println);
        int count = invalid.problems().size();
        out.printf("%d %s%n", count, count == 1 ? "problem" : "problems");
    }

    void print(Valid valid) {
        SourceDefinition definition = valid.definition();
        out.printf("%s is valid: %s%n", definition.name(), definition.title());
        line("kind", "%s, looked at every %s".formatted(definition.kind(), Moments.shown(definition.every())));
        line("fact", "%s (%s)".formatted(definition.fact(), Facts.label(definition.fact())));
        line("delivers", delivers(definition));
        identity(definition);
        line("valid from", definition.validFrom() == null ? "the day of the document" : definition.validFrom());
        line("required", String.join(", ", valid.requiredColumns()));
        fields(valid.fields());
        valid.notices().forEach(notice -> line("to do", notice));
    }

    private void line(String key, String value) {
        out.println("  " + AlignedTable.padded(key, KEYS) + value);
    }

    private static String delivers(SourceDefinition definition) {
        if (definition.snapshot() == null) {
            return "records that add to what came before";
        }
        List<String> of = definition.snapshot().of();
        return of.isEmpty() ? "everything, each time" : "everything of each " + String.join(" and ", of);
    }

    private void identity(SourceDefinition definition) {
        Identity identity = definition.identity();
        if (identity != null) {
            String version =
                    identity.version().isEmpty() ? "" : " with the same " + String.join(", ", identity.version());
            line("once", "the same %s%s is one fact".formatted(String.join(", ", identity.key()), version));
        }
    }

    private void fields(List<FieldPlan> fields) {
        line("fields", fields.size() + ", * required");
        int names = widest(fields.stream().map(FieldPlan::name).toList()) + 2;
        int labels = widest(fields.stream().map(FieldPlan::label).toList()) + 2;
        for (FieldPlan field : fields) {
            out.println("    " + (field.isRequired() ? "* " : "  ") + AlignedTable.padded(field.name(), names)
                    + AlignedTable.padded(field.label(), labels) + field.rule());
        }
    }

    static int widest(List<String> texts) {
        return texts.stream().mapToInt(AlignedTable::width).max().orElse(0);
    }
}
