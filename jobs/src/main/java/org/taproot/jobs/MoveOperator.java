package org.taproot.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.move.EnterpriseMove;
import org.taproot.model.move.Registered;

/**
 * Tells what became of the enterprises of a source between its snapshots. A snapshot counts when as many of its rows have
 * arrived as the source says that it has. Snapshots are compared right before a checkpoint, so that any number of late
 * rows costs one comparison; all of them are kept, so that in whatever order they arrive the same is said at last. Keyed
 * by source, for boundaries are learned from all enterprises of a snapshot.
 */
final class MoveOperator extends AbstractStreamOperator<EnterpriseMove>
        implements TwoInputStreamOperator<EnterpriseReported, SnapshotCompleted, EnterpriseMove>, BoundedMultiInput {

    /** Rows of a document that nobody has called complete so long after the last of them are of no snapshot. */
    private static final long PATIENCE_MILLIS = 60 * 60 * 1000L;

    private static final Logger LOG = LoggerFactory.getLogger(MoveOperator.class);
    private static final String PART = "|";

    private transient MapState<String, SnapshotDocument> documents;
    /**
     * Rows of snapshots that are not whole, by document and row; they tell repeats, too. Not by event: a record that is in
     * two rows of a document is one event, and the source has counted both.
     */
    private transient MapState<String, Registered> waiting;
    /** By enterprise, how it stood in the snapshots that are whole. */
    private transient MapState<String, List<Sighted>> sightings;
    /** By the days of a pair, from which documents it was judged. */
    private transient MapState<String, String> judged;
    /** By the days of a pair, so that one is read without the others, and the id of the move. */
    private transient MapState<String, Map<String, EnterpriseMove>> said;
    /** By both at once: state of versions that kept all pairs in one. */
    private transient MapState<String, EnterpriseMove> saidOfAllPairs;

    // Not state: what was touched before a checkpoint was judged before it.
    private transient TreeMap<String, Set<Integer>> touched;
    private transient long watermark;
    private transient int openInputs;

    @Override
    public void open() throws Exception {
        super.open();
        documents = map("documents", StreamTypes.SNAPSHOT_DOCUMENT);
        waiting = map("waiting", StreamTypes.REGISTERED);
        sightings = map("sightings", Types.LIST(StreamTypes.SIGHTED));
        judged = map("judged", Types.STRING);
        said = map("said-by-pair", Types.MAP(Types.STRING, StreamTypes.ENTERPRISE_MOVE));
        saidOfAllPairs = map("said", StreamTypes.ENTERPRISE_MOVE);
        touched = new TreeMap<>();
        watermark = Long.MIN_VALUE;
        openInputs = 2;
    }

    private <V> MapState<String, V> map(String name, TypeInformation<V> type) {
        return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.STRING, type));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        super.processWatermark(mark);
    }

    @Override
    public void processElement1(StreamRecord<EnterpriseReported> element) throws Exception {
        EnterpriseReported fact = element.getValue();
        Provenance provenance = fact.provenance();
        SnapshotDocument document = document(provenance);
        Registered registered = Registered.of(fact.enterprise());
        if (document.isWhole()) {
            see(registered, document, provenance.source());
            return;
        }
        String row = document.number() + PART + provenance.sourceRecord();
        // A delivery that was interrupted is sent again from its start.
        if (!waiting.contains(row)) {
            waiting.put(row, registered);
            keep(document.withRow(sentAt(element)), provenance);
        }
    }

    @Override
    public void processElement2(StreamRecord<SnapshotCompleted> element) throws Exception {
        Provenance provenance = element.getValue().provenance();
        SnapshotDocument document = document(provenance);
        if (document.rows() == null) {
            keep(document.completedBy(element.getValue(), sentAt(element)), provenance);
        }
    }

    private long sentAt(StreamRecord<?> element) {
        return element.hasTimestamp() ? element.getTimestamp() : watermark;
    }

    private SnapshotDocument document(Provenance provenance) throws Exception {
        SnapshotDocument known = documents.get(key(provenance));
        return known == null ? next(provenance) : known;
    }

    private static String key(Provenance provenance) {
        return provenance.receivedAt() + PART + provenance.delivery();
    }

    private SnapshotDocument next(Provenance provenance) throws Exception {
        forgetWhatIsOfNoSnapshot();
        int number = 0;
        for (SnapshotDocument document : documents.values()) {
            number = Math.max(number, document.number() + 1);
        }
        return new SnapshotDocument(
                number, provenance.receivedAt(), provenance.delivery(), 0, Long.MIN_VALUE, null, null, null);
    }

    /** Documents of which nothing has come for long, unless the last one is just not whole yet. */
    private void forgetWhatIsOfNoSnapshot() throws Exception {
        SnapshotDocument newest = new SnapshotChain(documents.values()).newest();
        Map<String, SnapshotDocument> forgotten = new HashMap<>();
        for (Map.Entry<String, SnapshotDocument> document : documents.entries()) {
            boolean isOver = document.getValue().appendedAt() + PATIENCE_MILLIS < watermark;
            if (isOver && document.getValue().isOfNoUseAfter(newest)) {
                forgotten.put(document.getKey(), document.getValue());
            }
        }
        for (Map.Entry<String, SnapshotDocument> document : forgotten.entrySet()) {
            tell(document.getValue());
            take(document.getValue());
            documents.remove(document.getKey());
        }
    }

    private static void tell(SnapshotDocument document) {
        if (document.rows() != null) {
            LOG.warn(
                    "Cannot compare the snapshot of {} in delivery {}, which is left out: {} of its rows arrived, expected {}",
                    document.takenOn(),
                    document.delivery(),
                    document.arrived(),
                    document.rows());
        }
    }

    /** The rows that waited for this document. */
    private List<Registered> take(SnapshotDocument document) throws Exception {
        String prefix = document.number() + PART;
        List<Registered> rows = new ArrayList<>();
        var entries = waiting.iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Registered> row = entries.next();
            if (row.getKey().startsWith(prefix)) {
                rows.add(row.getValue());
                entries.remove();
            }
        }
        return rows;
    }

    private void keep(SnapshotDocument document, Provenance provenance) throws Exception {
        documents.put(key(provenance), document);
        if (document.isWhole()) {
            touch(document, provenance.source());
            for (Registered row : take(document)) {
                see(row, document, provenance.source());
            }
        }
    }

    private void touch(SnapshotDocument document, String source) {
        touched.computeIfAbsent(source, none -> new HashSet<>()).add(document.number());
    }

    private void see(Registered registered, SnapshotDocument document, String source) throws Exception {
        String uscc = registered.registration().id();
        List<Sighted> known = sightings.get(uscc);
        List<Sighted> all = known == null ? new ArrayList<>(1) : new ArrayList<>(known);
        for (int i = 0; i < all.size(); i++) {
            Sighted sighted = all.get(i);
            if (sighted.registered().equals(registered)) {
                if (!sighted.isIn(document.number())) {
                    all.set(i, sighted.in(document.number()));
                    sightings.put(uscc, all);
                    touch(document, source);
                }
                return;
            }
        }
        all.add(Sighted.in(registered, document.number()));
        sightings.put(uscc, all);
        touch(document, source);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        judge();
    }

    @Override
    public void endInput(int inputId) throws Exception {
        openInputs--;
        if (openInputs == 0) {
            judge();
        }
    }

    private void judge() throws Exception {
        for (Map.Entry<String, Set<Integer>> source : touched.entrySet()) {
            setCurrentKey(source.getKey());
            judge(source.getKey(), source.getValue());
        }
        touched.clear();
    }

    private void judge(String source, Set<Integer> changed) throws Exception {
        forgetWhatIsOfNoSnapshot();
        takeOver();
        Map<String, SnapshotPair> pairs = new TreeMap<>();
        new SnapshotChain(documents.values()).pairs().forEach(pair -> pairs.put(pair.id(), pair));
        List<String> gone = new ArrayList<>();
        for (String pair : judged.keys()) {
            if (!pairs.containsKey(pair)) {
                gone.add(pair);
            }
        }
        // a snapshot came in between
        for (String pair : gone) {
            say(pair, List.of());
            judged.remove(pair);
        }
        for (SnapshotPair pair : pairs.values()) {
            if (!pair.evidence().equals(judged.get(pair.id())) || pair.touches(changed)) {
                say(pair.id(), pair.moves(source, sightings.entries()));
                judged.put(pair.id(), pair.evidence());
            }
        }
    }

    private void takeOver() throws Exception {
        Map<String, Map<String, EnterpriseMove>> pairs = new HashMap<>();
        for (Map.Entry<String, EnterpriseMove> entry : saidOfAllPairs.entries()) {
            String pair = entry.getKey().substring(0, entry.getKey().indexOf(PART));
            pairs.computeIfAbsent(pair, none -> new HashMap<>())
                    .put(entry.getValue().id(), entry.getValue());
        }
        if (!pairs.isEmpty()) {
            said.putAll(pairs);
            saidOfAllPairs.clear();
        }
    }

    /** Gives out what is said otherwise than before. */
    private void say(String pair, List<EnterpriseMove> moves) throws Exception {
        Map<String, EnterpriseMove> known = said.contains(pair) ? said.get(pair) : Map.of();
        Map<String, EnterpriseMove> now = new HashMap<>(known);
        Map<String, EnterpriseMove> before = new TreeMap<>(known);
        for (EnterpriseMove move : moves) {
            EnterpriseMove earlier = before.remove(move.id());
            if (!move.saysTheSameAs(earlier)) {
                say(move.after(earlier), now);
            }
        }
        for (EnterpriseMove move : before.values()) {
            if (!move.isWithdrawn()) {
                say(move.withdrawn(), now);
            }
        }
        if (!now.equals(known)) {
            said.put(pair, now);
        }
    }

    private void say(EnterpriseMove move, Map<String, EnterpriseMove> now) {
        now.put(move.id(), move);
        output.collect(new StreamRecord<>(move));
    }
}
