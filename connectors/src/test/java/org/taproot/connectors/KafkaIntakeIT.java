package org.taproot.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.intake.kafka.KafkaIntakeKind;
import org.taproot.connectors.intake.remote.TestingCertificate;
import org.taproot.connectors.intake.remote.TestingContext;
import org.taproot.connectors.intake.remote.TestingLog;
import org.taproot.connectors.intake.remote.TestingTlsServer;
import org.taproot.model.fact.RejectReason;

class KafkaIntakeIT {

    private static final long MOMENT = Instant.parse("2026-09-30T01:00:00Z").toEpochMilli();

    private static final String PLAIN = "security: PLAINTEXT\nwait: PT0.5S\n";

    private static TestingBroker broker;
    private static Admin admin;
    private static KafkaProducer<byte[], byte[]> producer;

    @TempDir
    private Path stage;

    private final String topic = "source-" + UUID.randomUUID();
    private TestingHandover handover;

    @BeforeAll
    static void start() {
        broker = new TestingBroker();
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        producer = producer(Map.of());
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void create() throws Exception {
        create(2);
        handover = new TestingHandover(stage);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(stage).isEmptyDirectory();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("watch kafka") || name.contains("taproot-test")));
    }

    @Test
    void messagesBecomeLinesAndNothingOfThemIsLost() throws Exception {
        send(0, "a", "{\"area\": 12.50,\n \"tags\": [1, 2]}");
        send(0, null, "园区（演示）");
        send(0, "b", "007");
        send(0, "c", "{\"cut\": ");
        send(0, "d", new byte[] {(byte) 0xC3, 0x28});
        send(0, "e", (byte[]) null);
        intake("").look(handover);

        assertThat(handover.taken()).singleElement().satisfies(taken -> assertThat(
                        taken.text().lines())
                .containsExactly(
                        "{\"key\":\"a\",\"value\":{\"area\": 12.50,  \"tags\": [1, 2]}" + place(0),
                        "{\"key\":null,\"value\":\"园区（演示）\"" + place(1),
                        "{\"key\":\"b\",\"value\":\"007\"" + place(2),
                        "{\"key\":\"c\",\"value\":\"{\\\"cut\\\": \"" + place(3),
                        "{\"key\":\"d\",\"value_base64\":\"wyg=\"" + place(4),
                        "{\"key\":\"e\",\"value\":null" + place(5)));
    }

    @Test
    void nextLookGoesOnWhereTheNewestDocumentEnds() throws Exception {
        send(0, "a", "1");
        send(1, "b", "2");
        intake("").look(handover);
        intake("").look(handover);
        send(1, "c", "3");
        intake("").look(handover);
        assertThat(handover.taken()).hasSize(2);
        assertThat(handover.taken().get(1).text())
                .startsWith("{\"key\":\"c\",\"value\":3,\"partition\":1,\"offset\":1");
        assertThat(admin.listGroups().all().get()).isEmpty();
    }

    @Test
    void positionOfAnotherTopicOrAnotherKindMeansTheBeginning() throws Exception {
        String other = "other-" + UUID.randomUUID();
        admin.createTopics(List.of(new NewTopic(other, 1, (short) 1))).all().get();
        for (String each : List.of("1", "2", "3")) {
            send(0, "a", each);
        }
        producer.send(new ProducerRecord<>(other, 0, MOMENT, null, "4".getBytes(UTF_8)))
                .get();
        intake("").look(handover);
        open(broker.bootstrap(), other, PLAIN).look(handover);
        assertThat(handover.taken()).hasSize(2);
        assertThat(handover.taken().get(1).text()).contains("\"value\":4");

        handover = storing("{\"columns\": [\"at\"], \"values\": [\"1\"], \"seen\": null}");
        open(broker.bootstrap(), other, PLAIN).look(handover);
        assertThat(handover.taken()).hasSize(1);
    }

    @Test
    void positionOfAnOlderVersionGoesOn() throws Exception {
        send(0, "a", "1");
        send(0, "b", "2");
        handover = storing("{\"topicId\": \"\", \"next\": {\"0\": 1}}");
        intake("").look(handover);
        assertThat(handover.taken()).singleElement().satisfies(taken -> assertThat(taken.text())
                .startsWith("{\"key\":\"b\""));
    }

    @Test
    void documentIsClosedWhenItIsFull() throws Exception {
        for (int number = 0; number < 5; number++) {
            send(0, "a", String.valueOf(number));
        }
        intake("most-messages: 2\nmost-documents: 2").look(handover);
        assertThat(handover.taken())
                .extracting(taken -> taken.text().lines().count())
                .containsExactly(2L, 2L);
        intake("most-messages: 2").look(handover);
        assertThat(handover.taken())
                .extracting(taken -> taken.text().lines().count())
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void newPartitionIsReadFromItsStart() throws Exception {
        send(0, "a", "1");
        intake("").look(handover);
        admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(3))).all().get();
        await().ignoreExceptions().untilAsserted(() -> send(2, "b", "2"));
        intake("").look(handover);
        assertThat(handover.taken().get(1).text())
                .startsWith("{\"key\":\"b\",\"value\":2,\"partition\":2,\"offset\":0");
    }

    @Test
    void whatWasTakenBackIsNotRead() throws Exception {
        try (KafkaProducer<byte[], byte[]> transactional = producer(Map.of("transactional.id", topic))) {
            transactional.initTransactions();
            transactional.beginTransaction();
            transactional.send(record(0, "a", "taken back".getBytes(UTF_8))).get();
            transactional.abortTransaction();
        }
        send(0, "b", "1");
        intake("").look(handover);
        assertThat(handover.taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.text()).contains("\"b\"").doesNotContain("taken back"));
        intake("").look(handover);
        assertThat(handover.taken()).hasSize(1);
    }

    @Test
    void messagesThatWereDeletedUnreadAreRefusedUntilSomebodyDecides() throws Exception {
        send(0, "a", "1");
        intake("").look(handover);
        send(0, "b", "2");
        send(0, "c", "3");
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(2)))
                .all()
                .get();
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining("partition 0: wanted 1, there is 2 to 3");
        intake("on-gap: continue").look(handover);
        assertThat(handover.taken()).hasSize(2);
        assertThat(handover.taken().get(1).text()).startsWith("{\"key\":\"c\"");
        intake("").look(handover);
    }

    @Test
    void topicThatWasCreatedAnewIsRefusedUntilSomebodyDecides() throws Exception {
        send(0, "a", "1");
        intake("").look(handover);
        admin.deleteTopics(List.of(topic)).all().get();
        await().ignoreExceptions().untilAsserted(() -> create(2));
        await().ignoreExceptions().untilAsserted(() -> send(0, "b", "2"));
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining("the topic was created anew");
        intake("on-gap: continue").look(handover);
        assertThat(handover.taken().get(1).text()).startsWith("{\"key\":\"b\"");
    }

    @Test
    void brokersThatTheClusterNamesAreCheckedBeforeItIsAskedForTheTopic() {
        String bootstrap = broker.bootstrap().replace("localhost", "127.0.0.1");
        Intake intake = new KafkaIntakeKind()
                .open(
                        TestingContext.yaml(
                                "kind: kafka\nbootstrap: %s\ntopic: unknown\n%s".formatted(bootstrap, PLAIN)),
                        new IntakeContext(
                                "test",
                                new DefaultCamelContext(),
                                new HostPolicy(List.of("127.0.0.1")),
                                new Secrets(Map.of()),
                                Clock.systemUTC()));
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Cannot connect to localhost: add it to the list of allowed hosts");
    }

    @Test
    void messageThatIsTooLargeIsToldOnceAndTheOthersCome() throws Exception {
        send(0, "a", new byte[3 << 20]);
        send(0, "b", "1");
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.TOO_LARGE))
                .hasMessageContaining("message 0 of partition 0 of topic " + topic);
        assertThat(handover.taken().get(0).text().lines())
                .containsExactly("{\"value_too_large\":3145729" + place(0), "{\"key\":\"b\",\"value\":1" + place(1));
        intake("").look(handover);
        assertThat(handover.taken()).hasSize(1);
    }

    @Test
    void unknownTopicIsToldAndNotCreated() throws Exception {
        assertThatThrownBy(() -> open(broker.bootstrap(), "no-such-topic", "security: PLAINTEXT")
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Unknown topic no-such-topic");
        assertThat(admin.listTopics().names().get()).doesNotContain("no-such-topic");
    }

    @Test
    void clusterThatDoesNotAnswerEndsTheLookInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
            Instant began = Instant.now();
            assertThatThrownBy(() -> open(
                                    "localhost:" + silent.getLocalPort(),
                                    topic,
                                    "security: PLAINTEXT\nconnect-timeout: PT1S\nread-timeout: PT1S\nwait: PT1S")
                            .look(handover))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void passwordIsNotLogged() throws IOException {
        TestingCertificate certificate = TestingCertificate.of("localhost");
        try (TestingLog log = new TestingLog();
                TestingTlsServer other = new TestingTlsServer(certificate)) {
            assertThatThrownBy(() -> open(
                                    "localhost:" + other.port(),
                                    topic,
                                    "security: SASL_SSL\nuser: u\npassword: env:KAFKA_PASSWORD\nread-timeout: PT1S\nwait: PT1S\nconnect-timeout: PT1S\ncertificates: "
                                            + certificate.certificate())
                            .look(handover))
                    .isInstanceOf(IOException.class);
            assertThat(log.text()).contains("sasl.jaas.config = [hidden]").doesNotContain("canary");
        }
    }

    @Test
    void clusterWithAnotherCertificateIsNotLoggedInTo() throws IOException {
        TestingCertificate certificate = TestingCertificate.of("broker.example");
        try (TestingTlsServer other = new TestingTlsServer(certificate)) {
            assertThatThrownBy(() -> open(
                                    "localhost:" + other.port(),
                                    topic,
                                    "security: SASL_SSL\nuser: u\npassword: env:KAFKA_PASSWORD\ncertificates: "
                                            + certificate.certificate())
                            .look(handover))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot trust kafka://localhost:")
                    .satisfies(failure -> {
                        for (Throwable each = failure; each != null; each = each.getCause()) {
                            assertThat(each.toString()).doesNotContain("canary");
                        }
                    });
            assertThat(other.told()).isZero();
        }
    }

    private void create(int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)
                        .configs(Map.of("max.message.bytes", String.valueOf(4 << 20)))))
                .all()
                .get();
    }

    private void send(int partition, String key, String value) throws Exception {
        send(partition, key, value.getBytes(UTF_8));
    }

    private void send(int partition, String key, byte[] value) throws Exception {
        producer.send(record(partition, key, value)).get();
    }

    private ProducerRecord<byte[], byte[]> record(int partition, String key, byte[] value) {
        return new ProducerRecord<>(topic, partition, MOMENT, key == null ? null : key.getBytes(UTF_8), value);
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> properties = new java.util.HashMap<>(more);
        properties.put("bootstrap.servers", broker.bootstrap());
        properties.put("max.request.size", 8 << 20);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String place(long offset) {
        return ",\"partition\":0,\"offset\":%d,\"timestamp\":\"2026-09-30T01:00:00Z\"}".formatted(offset);
    }

    /** With a position from before. */
    private TestingHandover storing(String position) {
        return new TestingHandover(stage) {
            @Override
            public Optional<String> position() {
                return super.position().or(() -> Optional.of(position));
            }
        };
    }

    private Intake intake(String more) {
        return open(broker.bootstrap(), topic, PLAIN + more);
    }

    private static Intake open(String bootstrap, String topic, String more) {
        return new KafkaIntakeKind()
                .open(
                        TestingContext.yaml(
                                "kind: kafka\nbootstrap: %s\ntopic: %s\n%s".formatted(bootstrap, topic, more)),
                        TestingContext.of(Map.of("KAFKA_PASSWORD", "canary-4711")));
    }
}
