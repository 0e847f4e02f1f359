package org.taproot.pipelines.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.connectors.ledger.KnownObjection;
import org.taproot.connectors.ledger.SourceState;

/** What sources hold and the hub cannot use, as a steward reads it. */
final class ObjectionsText {

    /** So that the rest of what is shown stays in sight. */
    private static final int MOST = 50;

    private ObjectionsText() {}

    static long count(List<KnownObjection> objections, String source) {
        return objections.stream()
                .filter(objection -> objection.source().equals(source))
                .count();
    }

    /** Three lines for each. */
    static List<String> lines(List<KnownObjection> objections) {
        List<String> lines = new ArrayList<>();
        objections.stream().limit(MOST).forEach(objection -> {
            lines.add("%s: %s, since %s"
                    .formatted(
                            Shown.text(objection.thing()), objection.reason(), Moments.shown(objection.firstSeen())));
            lines.add("   " + shown(objection.sentence()));
            lines.add("   " + shown(objection.sentenceZh()));
        });
        if (objections.size() > MOST) {
            lines.add("and %d more".formatted(objections.size() - MOST));
        }
        return lines;
    }

    private static String shown(String sentence) {
        return Shown.text(sentence.lines().collect(Collectors.joining("; ")));
    }

    /** One line for each that is of no source there is: a definition that nobody reads. */
    static List<String> withoutSource(List<KnownObjection> objections, List<SourceState> sources) {
        Set<String> known = sources.stream().map(SourceState::name).collect(Collectors.toSet());
        return objections.stream()
                .filter(objection -> !known.contains(objection.source()))
                .limit(MOST)
                .map(objection -> "! %s: %s. %s"
                        .formatted(Shown.text(objection.thing()), objection.reason(), shown(objection.sentence())))
                .toList();
    }
}
