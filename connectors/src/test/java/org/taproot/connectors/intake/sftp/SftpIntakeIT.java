package org.taproot.connectors.intake.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.remote.TestingContext;
import org.taproot.connectors.intake.remote.TestingContext.HandClock;
import org.taproot.connectors.intake.remote.TestingLog;
import org.taproot.model.fact.RejectReason;

class SftpIntakeIT {

    private static final Instant MORNING = Instant.parse("2026-09-30T00:00:00Z");
    private static final int SEVERAL_READS = 3 << 20;

    @TempDir
    private Path root;

    @TempDir
    private Path stage;

    private Path folder;
    private TestingSftp server;
    private TestingHandover handover;
    private final HandClock clock = new HandClock();
    private final Map<String, String> environment = new HashMap<>(Map.of("SFTP_PASSWORD", TestingSftp.PASSWORD));

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(root.resolve("out"));
        server = new TestingSftp(root);
        handover = new TestingHandover(stage);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        assertThat(stage).isEmptyDirectory();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("watch sftp") || name.startsWith("Connect thread")));
    }

    @Test
    void newFileComesOnce() throws IOException {
        write("企业.csv", "名称\n甲（演示）\n");
        Intake intake = intake("complete: {rename: [.part]}");

        intake.look(handover);
        intake.look(handover);

        assertThat(names()).containsExactly("企业.csv");
        assertThat(handover.taken().get(0).text()).isEqualTo("名称\n甲（演示）\n");
        assertThat(folder.resolve("企业.csv")).exists();
    }

    @Test
    void whatCameBeforeARestartDoesNotComeAgain() throws IOException {
        write("a.csv", "1");
        intake("complete: {rename: [.part]}").look(handover);
        intake("complete: {rename: [.part]}").look(handover);
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void changedFileComesAgain() throws IOException {
        write("a.csv", "1");
        Intake intake = intake("complete: {rename: [.part]}");
        intake.look(handover);
        write("a.csv", "2");
        Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.from(MORNING.plusSeconds(1)));
        intake.look(handover);
        assertThat(handover.taken()).extracting(TestingHandover.Taken::text).containsExactly("1", "2");
    }

    @Test
    void olderFilesComeFirstAndTheRestWithTheNextLook() throws IOException {
        write("a.csv", "new");
        Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.from(MORNING.plusSeconds(5)));
        write("b.csv", "old");
        Intake intake = intake("complete: {rename: [.part]}\nmost-documents: 1");
        intake.look(handover);
        assertThat(names()).containsExactly("b.csv");
        intake.look(handover);
        assertThat(names()).containsExactly("b.csv", "a.csv");
    }

    @Test
    void growingFileWaitsUntilItRests() throws IOException {
        write("a.csv", "1");
        Intake intake = intake("complete: {rest: PT10S}");
        intake.look(handover);
        clock.forward(Duration.ofSeconds(10));
        write("a.csv", "1, 2");
        intake.look(handover);
        clock.forward(Duration.ofSeconds(9));
        intake.look(handover);
        assertThat(handover.taken()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        intake.look(handover);
        assertThat(handover.taken()).extracting(TestingHandover.Taken::text).containsExactly("1, 2");
    }

    @Test
    void fileWithAMarkerIsCompleteWhenTheMarkerIsThere() throws IOException {
        write("a.csv", "1");
        Intake intake = intake("complete: {marker: .done}");
        intake.look(handover);
        assertThat(handover.taken()).isEmpty();

        write("a.csv.done", "");
        intake.look(handover);
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void namesOfUnfinishedFilesArePassedOver() throws IOException {
        write("a.csv.part", "1");
        write("b.csv.tmp", "1");
        write("c.csv", "1");
        intake("complete: {rename: [.part, .tmp]}").look(handover);
        assertThat(names()).containsExactly("c.csv");
    }

    @Test
    void onlyWantedNamesCome() throws IOException {
        write("a.csv", "1");
        write("a.xlsx", "1");
        write("a.txt", "1");
        intake("complete: {rename: [.part]}\nfiles: '*.{csv,xlsx}'").look(handover);
        assertThat(names()).containsExactlyInAnyOrder("a.csv", "a.xlsx");
    }

    @Test
    void linksFoldersAndNamesWithPathsAreNotFollowed() throws IOException {
        Path secret = Files.writeString(root.resolve("hostile.csv"), "not for us");
        write("hostile.csv", "listed as ../../hostile.csv");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        write("a.csv", "1");
        intake("complete: {rename: [.part]}\nrecursive: true").look(handover);
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void foldersAreLookedIntoWhenAsked() throws IOException {
        Files.createDirectories(folder.resolve("2026/九月"));
        write("2026/九月/a.csv", "1");
        intake("complete: {rename: [.part]}").look(handover);
        assertThat(handover.taken()).isEmpty();
        intake("complete: {rename: [.part]}\nrecursive: true").look(handover);
        assertThat(names()).containsExactly("2026/九月/a.csv");
    }

    @Test
    void namesThatLookLikePatternsAreNames() throws IOException {
        write("a*.csv", "star");
        write("ab.csv", "other");
        write("a?\\[1].csv", "all");
        write("a\nb\u202E.csv", "turned");
        intake("complete: {rename: [.part]}").look(handover);
        assertThat(handover.taken())
                .extracting(taken -> taken.document().name() + "=" + taken.text())
                .containsExactlyInAnyOrder(
                        "a*.csv=star", "ab.csv=other", "a?\\[1].csv=all", "a<U+000A>b<U+202E>.csv=turned");
    }

    @Test
    void unknownHostKeyIsRefusedWithItsFingerprint() throws IOException {
        write("a.csv", "1");
        String other = "SHA256:" + "A".repeat(43);
        assertThatThrownBy(() -> intake(other, "").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(server.fingerprint())
                .hasMessageContaining(other);
        assertThat(handover.taken()).isEmpty();
    }

    @Test
    void secretIsNotLogged() throws IOException {
        write("a.csv", "1");
        try (TestingLog log = new TestingLog()) {
            intake("complete: {rename: [.part]}").look(handover);
            assertThat(handover.taken()).hasSize(1);
            assertThat(log.text()).doesNotContain("canary");
        }
    }

    @Test
    void wrongPasswordIsToldWithoutIt() {
        environment.put("SFTP_PASSWORD", "canary-wrong");
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Cannot log in to sftp://taproot@localhost")
                .satisfies(SftpIntakeIT::hasNoCanary);
    }

    @Test
    void missingSecretAndForeignHostMakeTheSourceUnavailable() {
        environment.clear();
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("env:SFTP_PASSWORD");
        assertThatThrownBy(() -> open("host: files.example\nuser: u\npassword: env:SFTP_PASSWORD\nhost-key: "
                                + server.fingerprint())
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("files.example");
    }

    @Test
    void privateKeyWithAPassphraseLogsIn() throws Exception {
        Path key = stage.resolve("key");
        KeyPair pair = KeyPair.genKeyPair(new JSch(), KeyPair.RSA, 2048);
        pair.writePrivateKey(key.toString(), "canary-phrase".getBytes(UTF_8));
        environment.put("PHRASE", "canary-phrase");
        write("a.csv", "1");
        open(from("private-key: file:%s\npassphrase: env:PHRASE\ncomplete: {rename: [.part]}".formatted(key)))
                .look(handover);
        Files.delete(key);
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void serverThatStallsInAFileEndsTheLookInTime() throws IOException {
        CountDownLatch ever = new CountDownLatch(1);
        write("a.csv", "x".repeat(SEVERAL_READS));
        server.whenRead(session -> waitFor(ever));
        Intake intake = intake("complete: {rename: [.part]}\nread-timeout: PT1S");

        Instant began = Instant.now();
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing arrived for PT1S");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(handover.taken()).isEmpty();
        ever.countDown();
    }

    @Test
    void serverThatIsTooSlowAsAWholeIsRefused() throws IOException {
        CountDownLatch ever = new CountDownLatch(1);
        write("a.csv", "x".repeat(SEVERAL_READS));
        server.whenRead(session -> waitFor(ever));
        Intake intake = intake("complete: {rename: [.part]}\nlook-timeout: PT1S");
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.SOURCE_TOO_SLOW));
        ever.countDown();
    }

    @Test
    void fileThatWasCutOffComesWholeWithTheNextLook() throws IOException {
        write("a.csv", "x".repeat(SEVERAL_READS));
        server.whenRead(session -> session.close(true));
        Intake intake = intake("complete: {rename: [.part]}");
        assertThatThrownBy(() -> intake.look(handover)).isInstanceOf(IOException.class);
        assertThat(handover.taken()).isEmpty();
        assertThat(stage).isEmptyDirectory();

        server.whenRead(session -> {});
        intake.look(handover);
        assertThat(handover.taken()).singleElement().satisfies(taken -> assertThat(taken.content())
                .hasSize(SEVERAL_READS));
    }

    @Test
    void fileThatChangesWhileItIsReadIsLeftForLater() throws IOException {
        write("a.csv", "x".repeat(SEVERAL_READS));
        server.whenRead(session -> Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.from(MORNING)));
        Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.from(MORNING.minusSeconds(9)));
        Intake intake = intake("complete: {rename: [.part]}");
        intake.look(handover);
        assertThat(handover.taken()).isEmpty();
        intake.look(handover);
        assertThat(handover.taken()).hasSize(1);
    }

    @Test
    void fileThatMayNotBeReadDoesNotKeepTheOthersFromComing() throws IOException {
        write("a.csv", "1");
        write("b.csv", "2");
        server.whenOpened(path -> {
            if (path.endsWith("a.csv")) {
                throw new AccessDeniedException(path);
            }
        });
        assertThatThrownBy(() -> intake("complete: {rename: [.part]}").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Cannot read a.csv")
                .hasMessageContaining("does not allow");
        assertThat(names()).containsExactly("b.csv");
    }

    @Test
    void fileThatIsTooLargeIsToldOnceAndTheRestComes() throws IOException {
        write("a.csv", "0123456789");
        write("b.csv", "1");
        Intake intake = intake("complete: {rename: [.part]}\nlargest-document: 9");
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.TOO_LARGE))
                .hasMessageContaining("a.csv");
        assertThat(names()).containsExactly("b.csv");
        intake.look(handover);
        assertThat(names()).containsExactly("b.csv");
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(MORNING));
    }

    private List<String> names() {
        return handover.taken().stream().map(taken -> taken.document().name()).toList();
    }

    private Intake intake(String more) {
        return intake(server.fingerprint(), more);
    }

    private Intake intake(String hostKey, String more) {
        return open(
                "host: localhost\nport: %d\nuser: taproot\nfolder: /out\nhost-key: %s\npassword: env:SFTP_PASSWORD\n%s"
                        .formatted(server.port(), hostKey, more));
    }

    private String from(String more) {
        return "host: localhost\nport: %d\nuser: taproot\nfolder: /out\nhost-key: %s\n%s"
                .formatted(server.port(), server.fingerprint(), more);
    }

    private Intake open(String from) {
        return new SftpIntakeKind()
                .open(TestingContext.yaml("kind: sftp\n" + from), TestingContext.of(environment, clock));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hasNoCanary(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain("canary");
        }
    }
}
