package org.taproot.connectors.intake.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.connectors.intake.IntakeKind;
import org.taproot.connectors.intake.bucket.BucketIntakeKind;
import org.taproot.connectors.intake.kafka.KafkaIntakeKind;
import org.taproot.connectors.intake.mail.ImapIntakeKind;
import org.taproot.connectors.intake.sftp.SftpIntakeKind;

/** What definitions may say of sources on other machines. */
class SchemasTest {

    private static final String KEY = "SHA256:" + "A".repeat(43);

    static Stream<IntakeKind> kinds() {
        return Stream.of(new SftpIntakeKind(), new ImapIntakeKind(), new BucketIntakeKind(), new KafkaIntakeKind());
    }

    static Stream<String> full() {
        return Stream.of(
                """
                kind: sftp
                host: files.example
                port: 2222
                user: taproot
                password: env:SFTP_PASSWORD
                host-key: %s
                folder: /out
                files: '*.csv'
                recursive: true
                complete: {rename: [.part, .tmp]}
                connect-timeout: PT5S
                read-timeout: PT30S
                look-timeout: PT10M
                largest-document: 1000000
                most-documents: 10
                """
                        .formatted(KEY),
                """
                kind: imap
                host: mail.example
                user: data
                password: file:/run/secrets/mail
                tls: starttls
                folder: INBOX
                from-addresses: [office@example.org, '@district.example']
                subject-contains: 名单
                since-days: 7
                """,
                """
                kind: s3
                endpoint: https://store.example:9000
                bucket: park-a
                prefix: out/
                access-key: env:ACCESS
                secret-key: env:SECRET
                path-style: true
                """,
                """
                kind: kafka
                bootstrap: [one.example:9093, two.example:9093]
                topic: enterprises
                security: SASL_SSL
                mechanism: SCRAM-SHA-256
                user: u
                password: env:KAFKA_PASSWORD
                most-messages: 100
                wait: PT5S
                on-gap: continue
                """);
    }

    @ParameterizedTest
    @MethodSource("full")
    void whatTheSchemaAcceptsOpens(String yaml) {
        JsonNode from = TestingContext.yaml(yaml);
        assertThat(schema(from.get("kind").asText()).validate(from)).isEmpty();
        assertThatCode(() -> open(from)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unknownKeysAndMissingOnesAreRefused(IntakeKind kind) {
        assertThat(schema(kind.name()).validate(TestingContext.yaml("kind: " + kind.name() + "\nhots: a")))
                .extracting(each -> each.getType())
                .contains("additionalProperties", "required");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKeyIsDescribed(IntakeKind kind) {
        assertThat(schema(kind.name()).getSchemaNode().get("properties"))
                .allSatisfy(key -> assertThat(key.path("description").asText()).isNotBlank());
    }

    @Test
    void secretInPlaceOfItsReferenceIsNotRepeated() {
        JsonNode from = TestingContext.yaml("kind: sftp\nhost: a\nuser: u\npassword: canary-4711\nhost-key: " + KEY);
        assertThatThrownBy(() -> open(from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("canary");
    }

    @Test
    void wrongSettingsAreToldWithKeyValueAndWhatWasExpected() {
        assertThatThrownBy(() ->
                        open(TestingContext.yaml("kind: kafka\nbootstrap: one.example\ntopic: t\nsecurity: PLAINTEXT")))
                .hasMessage("Invalid bootstrap one.example: expected host:port");
        assertThatThrownBy(() -> open(
                        TestingContext.yaml("kind: sftp\nhost: a\nuser: u\npassword: env:A\nhost-key: SHA256:short")))
                .hasMessageStartingWith("Invalid host-key SHA256:short: expected a fingerprint");
        assertThatThrownBy(() -> open(
                        TestingContext.yaml("kind: kafka\nbootstrap: a:1\ntopic: t\nwait: PT1M\nsecurity: PLAINTEXT")))
                .hasMessage("Invalid wait PT1M: expected at most the read-timeout PT30S");
    }

    private static void open(JsonNode from) {
        kinds().filter(kind -> kind.name().equals(from.get("kind").asText()))
                .forEach(kind -> kind.open(from, TestingContext.of(Map.of())));
    }

    private static JsonSchema schema(String kind) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(IntakeKind.class.getResourceAsStream("from-%s.schema.json".formatted(kind)));
    }
}
