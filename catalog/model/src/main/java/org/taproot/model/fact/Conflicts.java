package org.taproot.model.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the sources of a thing disagree: what the merge leaves out. */
public final class Conflicts {

    private Conflicts() {}

    /**
     * By field, then by the weight of the losing source. Costs nothing for a thing that only one source has.
     *
     * @param standing the newest observation of each source that has not taken it back, in any order
     * @param before the conflicts of the thing so far: those that go on began when they began
     */
    public static <P extends Overlay<P>> List<Conflict> of(
            Collection<? extends Observation<P>> standing, List<Conflict> before) {
        if (standing.size() < 2) {
            return List.of();
        }
        List<Observation<P>> byWeight = Merge.byWeight(standing);
        PayloadFields<P> fields = PayloadFields.of(payloadClass(byWeight.get(0).payload()));
        List<Conflict> conflicts = new ArrayList<>();
        for (int field = 0; field < fields.names().size(); field++) {
            addThoseOf(field, fields, byWeight, conflicts);
        }
        return conflicts.stream().map(conflict -> begun(conflict, before)).toList();
    }

    @SuppressWarnings("unchecked") // a payload is of its own class
    private static <P> Class<? extends P> payloadClass(P payload) {
        return (Class<? extends P>) payload.getClass();
    }

    private static <P extends Overlay<P>> void addThoseOf(
            int field, PayloadFields<P> fields, List<Observation<P>> byWeight, List<Conflict> conflicts) {
        Observation<P> winner = winner(field, fields, byWeight);
        if (winner == null) {
            return;
        }
        Object value = fields.value(winner.payload(), field);
        for (Observation<P> loser : byWeight) {
            Object losing = fields.value(loser.payload(), field);
            boolean agrees =
                    losing == null || (value != null && winner.payload().agree(value, losing));
            if (!agrees) {
                conflicts.add(conflict(fields.names().get(field), winner, value, loser, losing));
            }
        }
    }

    /** The same that {@link Overlay#over} takes the field from; null when nobody says anything. */
    private static <P extends Overlay<P>> Observation<P> winner(
            int field, PayloadFields<P> fields, List<Observation<P>> byWeight) {
        String name = fields.names().get(field);
        Observation<P> first = null;
        for (Observation<P> observation : byWeight) {
            Object value = fields.value(observation.payload(), field);
            if (observation.payload().tells(name, value)) {
                return observation;
            }
            first = first == null && value != null ? observation : first;
        }
        return first;
    }

    private static Conflict conflict(
            String field, Observation<?> winner, Object value, Observation<?> loser, Object losing) {
        Provenance winning = winner.provenance();
        Provenance lost = loser.provenance();
        Instant bothKnown = winning.receivedAt().isAfter(lost.receivedAt()) ? winning.receivedAt() : lost.receivedAt();
        return new Conflict(
                field,
                text(value),
                winning.source(),
                winning.validFrom(),
                text(losing),
                lost.source(),
                lost.validFrom(),
                bothKnown);
    }

    private static Conflict begun(Conflict conflict, List<Conflict> before) {
        return before.stream()
                .filter(conflict::goesOnFrom)
                .findFirst()
                .map(earlier -> conflict.since(earlier.since()))
                .orElse(conflict);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        return value instanceof Written written ? written.text() : value == null ? null : value.toString();
    }
}
