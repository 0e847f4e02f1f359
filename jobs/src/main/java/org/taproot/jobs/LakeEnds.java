package org.taproot.jobs;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.HubTable;

/** Where a job's streams end. */
public interface LakeEnds {

    /** Into how many buckets the table is cut. */
    Buckets buckets(HubTable<?> table);

    <R> void write(DataStream<R> stream, HubTable<R> table);
}
