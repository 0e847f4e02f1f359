package org.taproot.model.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taproot.model.text.Text;

/** The decisions that hold, in whatever order they were made known. */
public final class SettledDecisions<S, T> {

    private final Map<About<S>, SettledDecision<S, T>> holding = new HashMap<>();

    public SettledDecisions(Collection<SettledDecision<S, T>> decisions) {
        decisions.forEach(this::add);
    }

    /** Takes a decision into account; one that was known already changes nothing. */
    public void add(SettledDecision<S, T> decision) {
        holding.merge(
                About.of(decision.subject(), decision.text()),
                decision,
                (known, arrived) -> arrived.isNewerThan(known) ? arrived : known);
    }

    /** The decision about this text of this subject; width, case and spaces of the text make no difference. */
    public Optional<SettledDecision<S, T>> about(S subject, String text) {
        return Optional.ofNullable(holding.get(About.of(subject, text)));
    }

    private record About<S>(S subject, String text) {
        static <S> About<S> of(S subject, String text) {
            String cleaned = Objects.requireNonNullElse(Text.clean(text), "");
            return new About<>(subject, Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT));
        }
    }
}
