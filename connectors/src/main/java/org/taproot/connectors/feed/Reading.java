package org.taproot.connectors.feed;

import java.util.function.Function;
import java.util.function.Supplier;
import org.taproot.connectors.table.Values;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;

/** The values of one row on their way to a fact; the first that is rejected rejects the row. */
final class Reading {

    private final Values values;
    private Rejection first;

    Reading(Values values) {
        this.values = values;
    }

    String text(String column) {
        return values.text(column);
    }

    /** The text, which must be there. */
    String required(String column, String expected) {
        String text = values.text(column);
        if (text == null) {
            reject(new Rejection(RejectReason.MISSING_VALUE, column, "", expected));
        }
        return text;
    }

    /** What a parser makes of the text; the parser decides whether it must be there. */
    <T> T parsed(String column, Function<String, Outcome<T>> parser) {
        return parser.apply(values.text(column)).fold(value -> value, rejection -> {
            reject(rejection);
            return null;
        });
    }

    /** The same for a text that must be there. */
    <T> T required(String column, String expected, Function<String, Outcome<T>> parser) {
        return required(column, expected) == null ? null : parsed(column, parser);
    }

    void reject(Rejection rejection) {
        first = first == null ? rejection : first;
    }

    <F> Outcome<F> outcome(Supplier<F> fact) {
        return first == null ? Outcome.accepted(fact.get()) : new Outcome.Rejected<>(first);
    }
}
