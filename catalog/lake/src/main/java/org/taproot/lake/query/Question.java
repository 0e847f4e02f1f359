package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is asked. Equal questions have equal answers as long as no table moves.
 *
 * @param sql the statement, before anything is filled in
 * @param parameters everything that is filled in; may be null
 */
record Question(String sql, List<Object> parameters) {

    Question {
        requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    static Question of(String sql, Object... parameters) {
        return new Question(sql, Arrays.asList(parameters));
    }

    /** The tables and views that the answer depends on, those below the views too. */
    Set<String> tables() {
        return TablesRead.by(sql);
    }
}
