package org.taproot.model.fact;

import java.util.function.Function;

/** What became of an input: a value, or the reason why there is none. */
public sealed interface Outcome<T> {

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** Whoever rejects says in both languages what would have been accepted. */
    static <T> Outcome<T> rejected(
            RejectReason reason, String field, String value, String expected, String expectedZh) {
        return new Rejected<>(new Rejection(reason, field, value, expected).expecting(expectedZh));
    }

    <R> R fold(Function<? super T, ? extends R> whenAccepted, Function<Rejection, ? extends R> whenRejected);

    /** The value; null when an optional field was empty. */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> whenAccepted, Function<Rejection, ? extends R> whenRejected) {
            return whenAccepted.apply(value);
        }
    }

    record Rejected<T>(Rejection rejection) implements Outcome<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> whenAccepted, Function<Rejection, ? extends R> whenRejected) {
            return whenRejected.apply(rejection);
        }
    }
}
