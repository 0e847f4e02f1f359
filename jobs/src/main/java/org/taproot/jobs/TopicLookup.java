package org.taproot.jobs;

import java.util.List;
import java.util.Map;

/** Tells by which id the cluster knows a topic. */
interface TopicLookup {

    /**
     * The id of each.
     *
     * @throws TopicReplacedException when a job has positions in one that is no more
     */
    Map<String, String> ids(List<String> topics);
}
