package org.taproot.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.wire.Topic;

/** What a document of a snapshot source is all of, with the rows of each scope. */
final class Scopes {

    private static final Logger LOG = LoggerFactory.getLogger(Scopes.class);
    private static final Topic<SnapshotCompleted> COMPLETED = Topic.named("snapshot-completed");
    private static final String ALL = "all";

    /** So that a field that is different in every row cannot fill the memory. */
    private static final int MOST = 100_000;

    private final SourceDefinition definition;
    private final RowOrigin origin;
    private final Map<String, int[]> rows = new LinkedHashMap<>();
    private int rejected;
    private boolean tooMany;

    Scopes(SourceDefinition definition, RowOrigin origin) {
        this.definition = definition;
        this.origin = origin;
        if (definition.snapshot() != null && definition.snapshot().of().isEmpty()) {
            // all of nothing is nothing, and worth telling
            rows.put(ALL, new int[1]);
        }
    }

    void accepted(Object[] values, int[] scope) {
        if (definition.snapshot() == null || tooMany) {
            return;
        }
        String name = scope.length == 0 ? ALL : name(values, scope);
        int[] count = rows.get(name);
        if (count == null && rows.size() == MOST) {
            tooMany = true;
            LOG.warn(
                    "Delivery {} of source {} has more than {} scopes: it is not taken for complete",
                    origin.delivery(),
                    definition.name(),
                    MOST);
            rows.clear();
            return;
        }
        if (count == null) {
            count = new int[1];
            rows.put(name, count);
        }
        count[0]++;
    }

    void rejected() {
        rejected++;
    }

    private static String name(Object[] values, int[] scope) {
        if (scope.length == 1) {
            return String.valueOf(values[scope[0]]);
        }
        StringBuilder name = new StringBuilder();
        for (int position : scope) {
            name.append(name.isEmpty() ? "" : "/").append(values[position]);
        }
        return name.toString();
    }

    List<ProducerRecord<String, byte[]>> completion(EventIds eventIds) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(rows.size());
        rows.forEach((scope, count) -> messages.add(message(eventIds, scope, count[0])));
        return messages;
    }

    private ProducerRecord<String, byte[]> message(EventIds eventIds, String scope, int count) {
        SnapshotCompleted completed = new SnapshotCompleted(
                new Provenance(
                        eventIds.ofDocument("completed|" + scope),
                        definition.name(),
                        origin.sha256() + ":" + scope,
                        origin.delivery(),
                        definition.precedence(),
                        origin.validFrom(),
                        origin.receivedAt()),
                definition.fact(),
                scope,
                count,
                rejected);
        return new ProducerRecord<>(
                COMPLETED.name(),
                COMPLETED.key().apply(completed),
                COMPLETED.codec().encode(completed));
    }
}
