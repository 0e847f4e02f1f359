package org.taproot.pipelines.command;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.taproot.connectors.ledger.FailingDelivery;
import org.taproot.connectors.ledger.KnownObjection;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.connectors.ledger.SourceState.State;

/** How the sources are doing, in few words when they do well. */
final class SourcesText {

    private final List<SourceState> sources;
    private final List<KnownObjection> objections;
    private final List<FailingDelivery> stuck;

    SourcesText(List<SourceState> sources, List<KnownObjection> objections, List<FailingDelivery> stuck) {
        this.objections = objections;
        this.stuck = stuck;
        this.sources = sources.stream()
                .sorted(comparing(SourcesText::rank).thenComparing(SourceState::name))
                .toList();
    }

    /** One line when all do well, else one for each of them too, those in trouble first. */
    List<String> lines() {
        long invalid = sources.stream().filter(SourcesText::isInvalid).count();
        long failing = sources.stream().filter(SourcesText::isFailing).count();
        long paused = sources.stream().filter(SourcesText::isPaused).count();
        boolean allDoWell = invalid + failing == 0;
        List<String> lines = new ArrayList<>();
        lines.add(" %s sources     %d%s%s%s"
                .formatted(
                        allDoWell ? "✓" : "!",
                        sources.size(),
                        counted(invalid, "invalid"),
                        counted(failing, "failing"),
                        counted(paused, "paused")));
        if (!allDoWell) {
            int widest = DefinitionText.widest(
                    sources.stream().map(SourceState::name).toList());
            sources.forEach(source -> lines.add(line(source, widest)));
        }
        lines.addAll(FailingText.brief(stuck));
        if (!objections.isEmpty()) {
            lines.add(objectionsLine());
        }
        return lines;
    }

    private String objectionsLine() {
        String names =
                objections.stream().map(KnownObjection::source).distinct().collect(Collectors.joining(", "));
        return " ! objections  %d, of %s: ./taproot source show NAME tells what helps"
                .formatted(objections.size(), names);
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : ", %d %s".formatted(count, what);
    }

    private static String line(SourceState source, int widest) {
        String line = "   %s %s %-8s %-19s %d accepted, %d rejected"
                .formatted(
                        isInvalid(source) || isFailing(source) ? "!" : " ",
                        AlignedTable.padded(source.name(), widest),
                        source.state(),
                        Moments.shown(source.succeededAt()),
                        source.accepted(),
                        source.rejected());
        return source.failingSince() == null
                ? line
                : "%s, failing since %s: %s".formatted(line, Moments.shown(source.failingSince()), reason(source));
    }

    private static String reason(SourceState source) {
        return source.failure() == null
                ? ""
                : source.failure().lines().findFirst().orElse("");
    }

    private static int rank(SourceState source) {
        if (isInvalid(source)) {
            return 0;
        }
        return isFailing(source) ? 1 : 2;
    }

    private static boolean isInvalid(SourceState source) {
        return source.state() == State.INVALID;
    }

    private static boolean isFailing(SourceState source) {
        return source.failingSince() != null && !isInvalid(source);
    }

    private static boolean isPaused(SourceState source) {
        return source.state() == State.PAUSED;
    }
}
