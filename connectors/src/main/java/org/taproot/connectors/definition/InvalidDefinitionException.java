package org.taproot.connectors.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition cannot be used; all that is wrong with it is told together. */
public class InvalidDefinitionException extends IllegalArgumentException {

    private final transient List<Problem> problems;

    public InvalidDefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
