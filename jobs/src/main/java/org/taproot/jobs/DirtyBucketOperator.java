package org.taproot.jobs;

import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.taproot.model.fact.Version;

/**
 * Holds the current rows of its buckets and, right before each checkpoint, gives out every row of every bucket that
 * changed since the last one. The sink behind it replaces those buckets as a whole, so that the table never holds a
 * delete file. Keyed by bucket.
 */
final class DirtyBucketOperator<P> extends AbstractStreamOperator<Version<P>>
        implements OneInputStreamOperator<Version<P>, Version<P>>, BoundedOneInput {

    private static final long NONE = -1;

    private final TypeInformation<Version<P>> versionType;

    private transient MapState<String, Version<P>> rows;
    // Not state: what was dirty before a checkpoint went out with it.
    private transient TreeSet<Integer> dirty;
    private transient long lastGivenOut;

    DirtyBucketOperator(TypeInformation<Version<P>> versionType) {
        this.versionType = versionType;
    }

    @Override
    public void open() throws Exception {
        super.open();
        rows = getRuntimeContext().getMapState(new MapStateDescriptor<>("rows", Types.STRING, versionType));
        dirty = new TreeSet<>();
        lastGivenOut = NONE;
    }

    @Override
    public void processElement(StreamRecord<Version<P>> element) throws Exception {
        Version<P> version = element.getValue();
        rows.put(version.key(), version);
        dirty.add(version.bucket());
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        if (!dirty.isEmpty()) {
            lastGivenOut = checkpointId;
        }
        emitDirtyBuckets();
    }

    /**
     * Fails the job: the sink may still hold what was given out for this checkpoint and would store it beside what the
     * next one gives out. The engine itself restarts a job for a failed checkpoint, but not for a failed savepoint.
     */
    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        super.notifyCheckpointAborted(checkpointId);
        if (checkpointId == lastGivenOut) {
            throw new IllegalStateException(
                    "Cannot go on after checkpoint %d was aborted: its buckets are already on their way to the sink"
                            .formatted(checkpointId));
        }
    }

    @Override
    public void endInput() throws Exception {
        emitDirtyBuckets();
    }

    private void emitDirtyBuckets() throws Exception {
        for (Integer bucket : dirty) {
            setCurrentKey(bucket);
            for (Version<P> row : rows.values()) {
                output.collect(new StreamRecord<>(row));
            }
        }
        dirty.clear();
    }
}
