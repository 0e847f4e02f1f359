package org.taproot.connectors.intake.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.remote.Edge;
import org.taproot.connectors.intake.remote.RemoteName;
import org.taproot.connectors.intake.remote.Trust;

/**
 * The other side's brokers. It uses Kafka's client and not Camel's component, because the component keeps its place as
 * commits of a group at the other side, and there is no way to say that a document was taken and the place moved at once.
 *
 * <p>The client looks host names up itself. What is checked here is that every name it is told, by the settings or by the
 * cluster, may be connected to, before anything is read; the question for those names may already go to one of them, and
 * between the check and the client's own look-up an answer can still change.
 */
final class Cluster {

    private final KafkaSettings settings;
    private final IntakeContext context;

    Cluster(KafkaSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** The partitions of the topic. */
    Topic topic() throws IOException {
        for (String host : settings.hosts()) {
            Edge.address(context, host);
        }
        long wait = settings.limits().connectMillis() + (long) settings.limits().readMillis();
        try (Closing admin = new Closing(Admin.create(properties()))) {
            for (Node node : admin.admin().describeCluster().nodes().get(wait, TimeUnit.MILLISECONDS)) {
                Edge.address(context, node.host());
            }
            TopicDescription description = admin.admin()
                    .describeTopics(List.of(settings.topic()))
                    .allTopicNames()
                    .get(wait, TimeUnit.MILLISECONDS)
                    .get(settings.topic());
            for (TopicPartitionInfo partition : description.partitions()) {
                for (Node node : partition.replicas()) {
                    Edge.address(context, node.host());
                }
            }
            return new Topic(
                    Uuid.ZERO_UUID.equals(description.topicId())
                            ? ""
                            : description.topicId().toString(),
                    description.partitions().stream()
                            .map(TopicPartitionInfo::partition)
                            .toList());
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    KafkaConsumer<byte[], byte[]> consumer() throws IOException {
        try {
            return new KafkaConsumer<>(properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** What to say of a failure; never more of a refused login than that it was refused. */
    IOException failure(Throwable e) {
        if (e instanceof SslAuthenticationException) {
            return new IOException(
                    "Cannot trust %s: %s"
                            .formatted(settings.place(), RemoteName.harmless(String.valueOf(e.getMessage()))),
                    e);
        }
        if (e instanceof AuthenticationException) {
            return new IOException("Cannot log in to %s: the cluster refused the login".formatted(settings.place()));
        }
        if (e instanceof UnknownTopicOrPartitionException) {
            return new IOException(
                    "Unknown topic %s: expected one that exists at %s"
                            .formatted(settings.topic(), String.join(",", settings.bootstrap())),
                    e);
        }
        if (e instanceof AuthorizationException) {
            return new IOException("Cannot read %s: the cluster does not allow it".formatted(settings.place()), e);
        }
        if (e instanceof TimeoutException || e instanceof org.apache.kafka.common.errors.TimeoutException) {
            return new IOException("Cannot reach %s: no answer in time".formatted(settings.place()), e);
        }
        return e instanceof IOException io
                ? io
                : new IOException(
                        "Cannot read %s: %s"
                                .formatted(settings.place(), RemoteName.harmless(String.valueOf(e.getMessage()))),
                        e);
    }

    private Map<String, Object> properties() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", String.join(",", settings.bootstrap()));
        properties.put("client.id", "taproot-" + context.source());
        properties.put("allow.auto.create.topics", false);
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "none");
        properties.put("isolation.level", "read_committed");
        properties.put(
                "socket.connection.setup.timeout.ms", (long) settings.limits().connectMillis());
        properties.put("socket.connection.setup.timeout.max.ms", (long)
                settings.limits().connectMillis());
        properties.put("request.timeout.ms", settings.limits().readMillis());
        properties.put("default.api.timeout.ms", settings.limits().readMillis());
        properties.put("fetch.max.bytes", 8 << 20);
        properties.put("max.partition.fetch.bytes", KafkaSettings.LARGEST_MESSAGE);
        properties.put("metric.reporters", "");
        properties.put("enable.metrics.push", false);
        properties.put("security.protocol", settings.security().name());
        properties.put("ssl.endpoint.identification.algorithm", "https");
        if (settings.certificates().isPresent()) {
            Trust.managers(settings.certificates());
            properties.put("ssl.truststore.type", "PEM");
            properties.put(
                    "ssl.truststore.certificates",
                    Files.readString(settings.certificates().get()));
        }
        if (settings.user().isPresent() && settings.password().isPresent()) {
            properties.put("sasl.mechanism", settings.mechanism());
            properties.put(
                    "sasl.jaas.config",
                    "%s required username=%s password=%s;"
                            .formatted(
                                    settings.mechanism().equals("PLAIN")
                                            ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                                            : "org.apache.kafka.common.security.scram.ScramLoginModule",
                                    quoted(settings.user().get()),
                                    quoted(Edge.secret(
                                            context, settings.password().get()))));
        }
        return properties;
    }

    /** So that a password cannot end its quotes and go on with settings. */
    private static String quoted(String text) throws IOException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("Invalid login: expected no control characters in user and password");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * What a topic consists of.
     *
     * @param id empty where the cluster has none
     */
    record Topic(String id, List<Integer> partitions) {
        Topic {
            partitions = List.copyOf(partitions);
        }
    }

    /** Does not wait for what is under way. */
    private record Closing(Admin admin) implements AutoCloseable {
        @Override
        public void close() {
            admin.close(Duration.ZERO);
        }
    }
}
