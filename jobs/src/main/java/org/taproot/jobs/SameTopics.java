package org.taproot.jobs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Every partition of some topics, those added later included; looks each time whether the topics are still the same. */
final class SameTopics implements KafkaSubscriber {

    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> ids;

    SameTopics(Map<String, String> ids) {
        this.ids = new TreeMap<>(ids);
    }

    @Override
    public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient admin) {
        Set<TopicPartition> partitions = new HashSet<>();
        describe(admin).forEach((name, topic) -> {
            String id = topic.topicId().toString();
            if (!id.equals(ids.get(name))) {
                throw new TopicReplacedException(name, ids.get(name), id);
            }
            topic.partitions().forEach(partition -> partitions.add(new TopicPartition(name, partition.partition())));
        });
        return partitions;
    }

    private Map<String, TopicDescription> describe(AdminClient admin) {
        try {
            return admin.describeTopics(ids.keySet()).allTopicNames().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot find topics " + ids.keySet(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for topics " + ids.keySet(), e);
        }
    }
}
