package org.taproot.jobs;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * By which ids the cluster knows the topics of a job. One that was deleted and made again has another id, and positions
 * in the old one mean nothing in it. They are kept beside the job's checkpoints, which hold those positions.
 */
final class TopicIds implements TopicLookup {

    static final String FILE = "topics.properties";

    private static final int PATIENCE_SECONDS = 30;

    private final String bootstrap;
    private final Path file;
    private final Map<String, String> kept;
    private final Map<String, String> used = new TreeMap<>();

    private TopicIds(String bootstrap, Path file, Map<String, String> kept) {
        this.bootstrap = bootstrap;
        this.file = file;
        this.kept = kept;
    }

    /** For a job that has read nothing yet. */
    static TopicIds fresh(String bootstrap, Path folder) {
        return new TopicIds(bootstrap, folder.resolve(FILE), Map.of());
    }

    /** For a job that goes on; topics that it did not read before are taken as they are. */
    static TopicIds kept(String bootstrap, Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> ids = new HashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
            properties.stringPropertyNames().forEach(topic -> ids.put(topic, properties.getProperty(topic)));
        }
        return new TopicIds(bootstrap, file, ids);
    }

    @Override
    public Map<String, String> ids(List<String> topics) {
        Map<String, String> ids = new TreeMap<>();
        ask(topics).forEach((topic, id) -> {
            String before = kept.get(topic);
            if (before != null && !before.equals(id)) {
                throw new TopicReplacedException(topic, before, id);
            }
            ids.put(topic, id);
        });
        used.putAll(ids);
        return ids;
    }

    private Map<String, String> ask(List<String> topics) {
        Map<String, String> ids = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Cannot find topics %s at %s".formatted(topics, bootstrap), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for topics " + topics, e);
        }
        return ids;
    }

    /** Remembers those that were asked for. */
    void keep() {
        Properties properties = new Properties();
        properties.putAll(used);
        Path unfinished = file.resolveSibling(FILE + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, "Kafka's ids of the topics that the checkpoints have positions in");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
