package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.taproot.wire.Topic;

/** A Kafka broker that is its own controller. */
final class KafkaPart implements Part {

    private static final int PARTITIONS = 4;
    private static final String CONTROLLER = "CONTROLLER";

    private final DataDirectory data;
    private final Ports ports;
    private KafkaRaftServer server;

    KafkaPart(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void start() throws Exception {
        format();
        Exit.setExitProcedure((status, message) -> brokerGaveUp(message));
        Exit.setHaltProcedure((status, message) -> brokerGaveUp(message));
        server = new KafkaRaftServer(new KafkaConfig(configuration(), false), Time.SYSTEM);
        server.startup();
        createTopics();
    }

    /** The broker ends its process when it cannot write any more; here that is the whole hub, which has to say why. */
    private void brokerGaveUp(String why) {
        System.err.printf(
                "%nThe hub had to stop: Kafka cannot go on in %s%s.%n"
                        + "Make sure that its disk has space and can be written, then start the hub again.%n",
                data.kafka(), why == null ? "" : " (" + why + ")");
        OwnProcesses.end(data);
        Runtime.getRuntime().halt(1);
    }

    private void format() throws Exception {
        if (Files.exists(data.kafka().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data.kafka());
        String folder = data.kafka().toString();
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName(CONTROLLER)
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private Properties configuration() {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("log.dirs", data.kafka().toString()),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                                .formatted(ports.kafka(), CONTROLLER, ports.kafkaController())),
                Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrap(ports)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController()),
                // A killed broker may come back as soon as its old session has lapsed.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // What was accepted outlives any outage of the jobs, and is on the disk before it is acknowledged.
                Map.entry("log.retention.ms", "-1"),
                Map.entry("log.flush.interval.messages", "1"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4")));
        return properties;
    }

    static String bootstrap(Ports ports) {
        return "127.0.0.1:" + ports.kafka();
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap(ports)))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topic.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    @Override
    public void stop() throws IOException {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
