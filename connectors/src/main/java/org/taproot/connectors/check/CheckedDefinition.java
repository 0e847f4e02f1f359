package org.taproot.connectors.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.taproot.connectors.definition.Problem;
import org.taproot.connectors.definition.SourceDefinition;

/** What a definition was found to be. */
public sealed interface CheckedDefinition {

    /**
     * It can be used.
     *
     * @param fields what is taken over, in the order of the definition
     * @param requiredColumns without these a document is refused, as people call them
     * @param notices what else has to be done before its documents can come
     */
    record Valid(
            SourceDefinition definition, List<FieldPlan> fields, List<String> requiredColumns, List<String> notices)
            implements CheckedDefinition {

        public Valid {
            requireNonNull(definition, "definition");
            fields = List.copyOf(fields);
            requiredColumns = List.copyOf(requiredColumns);
            notices = List.copyOf(notices);
        }
    }

    /**
     * It cannot be used.
     *
     * @param problems all that is wrong with it, at least one
     */
    record Invalid(List<Problem> problems) implements CheckedDefinition {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
