package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.connectors.replay.Replays;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

/** Hands rejected rows and documents over as they come, ordered by source, and holds no more than one delivery has. */
final class RejectsReplay {

    private final Replays replays;
    private final List<DeadLetter> gathered = new ArrayList<>();
    private final List<Long> deliveries = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Set<String> defined;
    private final Set<String> invalid;

    RejectsReplay(RejectsAccess hub) throws IOException {
        this.replays = new Replays(hub.root(), hub.ledger());
        this.defined = Set.copyOf(hub.root().definedSources());
        this.invalid = hub.ledger().sources().all().stream()
                .filter(source -> source.state() == SourceState.State.INVALID)
                .map(SourceState::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(DeadLetter rejected) {
        String objection = objection(rejected);
        if (objection != null) {
            leftOut.merge(objection, 1, Integer::sum);
            return;
        }
        if (rejected.reason() == RejectReason.REFUSED_DOCUMENT) {
            handOver(rejected.delivery());
            return;
        }
        if (isOther(rejected.source()) || gathered.size() == Replays.MOST_ROWS) {
            flush();
        }
        gathered.add(rejected);
    }

    private String objection(DeadLetter rejected) {
        if (rejected.reason() != RejectReason.REFUSED_DOCUMENT
                && !rejected.rawReference().matches("[0-9a-f]{64}.*")) {
            return "%s never was a row of a delivery; what sent it has to be mended".formatted(rejected.source());
        }
        if (!defined.contains(rejected.source())) {
            return "source %s is not defined any more".formatted(rejected.source());
        }
        if (invalid.contains(rejected.source())) {
            return "the definition of source %s is invalid; mend it first".formatted(rejected.source());
        }
        return replays.isKept(rejected)
                ? null
                : "the content of delivery %d of source %s is not in the %s any more"
                        .formatted(rejected.delivery(), rejected.source(), place(rejected));
    }

    private static String place(DeadLetter rejected) {
        return rejected.reason() == RejectReason.REFUSED_DOCUMENT ? "quarantine" : "archive";
    }

    private void handOver(long refused) {
        try {
            deliveries.add(replays.submitAgain(refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOther(String source) {
        return !gathered.isEmpty() && !gathered.get(0).source().equals(source);
    }

    /** Hands over what is gathered. */
    void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        try {
            deliveries.addAll(replays.submit(gathered.get(0).source(), gathered));
            gathered.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The deliveries of what was handed over. */
    List<Long> deliveries() {
        return List.copyOf(deliveries);
    }

    /** How many rows could not be handed over, by why. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
