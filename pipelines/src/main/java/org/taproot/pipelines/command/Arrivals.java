package org.taproot.pipelines.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.connectors.check.SampleCheck;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.lake.query.Arrival;
import org.taproot.lake.query.ArrivalQuery;
import org.taproot.lake.query.ArrivalQuery.Subject;
import org.taproot.lake.query.LakeUnavailableException;
import org.taproot.lake.table.HubTables;
import org.taproot.model.vocabulary.FactKinds;

/** Tells when all that a delivery of one source brought shows in the tables. */
final class Arrivals {

    /** Facts that are merged into one state of a thing; of the others there is the log. */
    private static final Map<String, Subject> MERGED = Map.of(
            "enterprise-reported", Subject.ENTERPRISE,
            "unit-reported", Subject.UNIT,
            "carrier-reported", Subject.CARRIER);

    private final SourceDefinition definition;
    private final Path file;
    private final ArrivalQuery query;
    /** Facts of the file that the log does not have yet; null until somebody has to know. */
    private Set<String> awaited;

    /** @param file that was delivered */
    Arrivals(SourceDefinition definition, Path file, ArrivalQuery query) {
        this.definition = definition;
        this.file = file;
        this.query = query;
    }

    boolean isMerged() {
        return MERGED.containsKey(definition.fact());
    }

    /** What the delivery did, once every table shows it; null before. */
    Arrival of(Delivery delivery) throws IOException {
        try {
            Arrival arrival = isMerged() ? merged(delivery) : logged(delivery);
            boolean isComplete = arrival != null
                    && (delivery.rowsRejected() == 0 || query.rejected(delivery.id()) == delivery.rowsRejected());
            return isComplete ? arrival : null;
        } catch (LakeUnavailableException e) {
            // Trino is away for a moment, or for longer than the caller wants to wait
            return null;
        }
    }

    private Arrival merged(Delivery delivery) {
        Subject subject = MERGED.get(definition.fact());
        Arrival arrival = query.effects(subject, delivery.id());
        boolean isComplete = arrival.logged() == delivery.rowsAccepted()
                && (!arrival.changedAnything() || query.behind(subject, delivery.id()) == 0);
        return isComplete ? arrival : null;
    }

    private Arrival logged(Delivery delivery) throws IOException {
        String log = HubTables.log(FactKinds.named(definition.fact())).name();
        long logged = query.logged(log, delivery.id());
        if (logged < delivery.rowsAccepted()) {
            if (definition.identity() == null || !isAllKnown(log)) {
                return null;
            }
            // between the two questions the last of them may have come
            logged = query.logged(log, delivery.id());
        }
        return new Arrival(logged, 0, delivery.rowsAccepted() - logged);
    }

    /** Records that were known before are never logged a second time: they are found under their ids. */
    private boolean isAllKnown(String log) throws IOException {
        if (awaited == null) {
            awaited = new HashSet<>(new SampleCheck(definition, Clock.systemUTC()).eventIds(file));
        }
        List<String> missing = List.copyOf(awaited);
        for (int i = 0; i < missing.size(); i += ArrivalQuery.MOST_EVENT_IDS) {
            awaited.removeAll(
                    query.known(log, missing.subList(i, Math.min(missing.size(), i + ArrivalQuery.MOST_EVENT_IDS))));
        }
        return awaited.isEmpty();
    }
}
