package org.taproot.connectors.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.remote.TestingCertificate;
import org.taproot.connectors.intake.remote.TestingContext;
import org.taproot.connectors.intake.remote.TestingLog;
import org.taproot.connectors.intake.remote.TestingTlsServer;
import org.taproot.model.fact.RejectReason;

class ImapIntakeIT {

    private static final String PASSWORD = "canary-4711";
    private static final TestingCertificate CERTIFICATE = TestingCertificate.of("localhost");

    static {
        // the server reads them once in a process
        System.setProperty("greenmail.tls.keystore.file", CERTIFICATE.store().toString());
        System.setProperty("greenmail.tls.keystore.password", TestingCertificate.PASSWORD);
        System.setProperty("greenmail.tls.key.password", TestingCertificate.PASSWORD);
    }

    @TempDir
    private Path stage;

    private final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "localhost", "imaps"), new ServerSetup(0, "localhost", "imap")});
    private final Map<String, String> environment = new HashMap<>(Map.of("MAIL_PASSWORD", PASSWORD));
    private TestingHandover handover;
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("data@example.org", "data", PASSWORD);
        handover = new TestingHandover(stage);
    }

    @AfterEach
    void stop() {
        server.stop();
        assertThat(stage).isEmptyDirectory();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("watch imap")));
    }

    @Test
    void mailComesWholeAndOnceWithItsAttachment() throws Exception {
        deliver("office@example.org", "九月企业名单", "企业名单（演示）.csv", "名称\n甲（演示）\n");
        Intake intake = intake("");
        intake.look(handover);
        intake.look(handover);
        intake("").look(handover);

        assertThat(handover.taken()).singleElement().satisfies(taken -> {
            assertThat(taken.document().name()).startsWith("九月企业名单 20");
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(taken.bytes()));
            MimeBodyPart part = (MimeBodyPart) ((MimeMultipart) mail.getContent()).getBodyPart(0);
            assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo("企业名单（演示）.csv");
            assertThat(new String(part.getInputStream().readAllBytes(), UTF_8)).isEqualTo("名称\n甲（演示）\n");
        });
    }

    @Test
    void flagsAreNotChanged() throws Exception {
        deliver("office@example.org", "名单", "a.csv", "1");
        intake("").look(handover);
        assertThat(handover.taken()).hasSize(1);
        assertThat(folder().getMessages())
                .allSatisfy(mail ->
                        assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void olderMailsComeFirstAndTheRestWithTheNextLook() throws Exception {
        deliver("office@example.org", "一", "a.csv", "1");
        deliver("office@example.org", "二", "b.csv", "2");
        Intake intake = intake("most-documents: 1");
        intake.look(handover);
        assertThat(names()).singleElement().asString().startsWith("一 ");
        intake.look(handover);
        assertThat(names()).hasSize(2);
    }

    @Test
    void sendersThatAreNotInTheListArePassedOver() throws Exception {
        deliver("stranger@example.net", "广告", "a.csv", "1");
        deliver("Office@example.org", "名单", "b.csv", "2");
        deliver("someone@district.example", "园区", "c.csv", "3");
        Intake intake = intake("from-addresses: [office@example.org, '@district.example']");
        intake.look(handover);
        intake.look(handover);
        assertThat(names()).satisfiesExactly(first -> assertThat(first).startsWith("名单 "), second -> assertThat(second)
                .startsWith("园区 "));
    }

    @Test
    void subjectsThatDoNotMatchArePassedOver() throws Exception {
        deliver("office@example.org", "午餐", "a.csv", "1");
        deliver("office@example.org", "九月企业名单", "b.csv", "2");
        intake("subject-contains: 企业名单").look(handover);
        assertThat(names()).singleElement().asString().startsWith("九月企业名单 ");
    }

    @Test
    void mailThatIsTooLargeIsToldOnceAndTheOthersCome() throws Exception {
        deliver("office@example.org", "很大的名单", "a.csv", "x".repeat(50_000));
        deliver("office@example.org", "名单", "b.csv", "1");
        Intake intake = intake("largest-document: 20000");
        assertThatThrownBy(() -> intake.look(handover))
                .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(RejectReason.TOO_LARGE))
                .hasMessageContaining("很大的名单");
        intake.look(handover);
        assertThat(names()).singleElement().asString().startsWith("名单 ");
    }

    @Test
    void mailsThatTheServerNumbersAnewComeAgain() throws Exception {
        var folders = server.getManagers().getImapHostManager();
        folders.createMailbox(user, "lists").store(mail("office@example.org", "名单", "a.csv", "1"));
        Instant created = Instant.now();
        Intake intake = intake("folder: lists");
        intake.look(handover);
        folders.deleteMailbox(user, "lists");
        // the server numbers its mailboxes by the second
        await().until(() -> Instant.now().getEpochSecond() > created.getEpochSecond());
        folders.createMailbox(user, "lists").store(mail("office@example.org", "名单", "a.csv", "2"));
        intake.look(handover);
        assertThat(handover.taken())
                .hasSize(2)
                .extracting(taken -> taken.document().origin())
                .doesNotHaveDuplicates();
    }

    @Test
    void secretIsNotLogged() throws Exception {
        deliver("office@example.org", "名单", "a.csv", "1");
        try (TestingLog log = new TestingLog()) {
            intake("").look(handover);
            assertThat(handover.taken()).hasSize(1);
            assertThat(log.text()).doesNotContain("canary");
        }
    }

    @Test
    void wrongPasswordIsToldWithoutIt() {
        environment.put("MAIL_PASSWORD", "canary-wrong");
        assertThatThrownBy(() -> intake("").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot log in to imap://data@localhost")
                .satisfies(failure -> {
                    for (Throwable each = failure; each != null; each = each.getCause()) {
                        assertThat(each.toString()).doesNotContain("canary");
                    }
                });
    }

    @Test
    void unknownFolderIsTold() {
        assertThatThrownBy(() -> intake("folder: 名单").look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Unknown folder 名单");
    }

    @Test
    void serverWithoutEncryptionIsNotLoggedInTo() throws Exception {
        deliver("office@example.org", "名单", "a.csv", "1");
        assertThatThrownBy(() -> open(server.getImap().getPort(), "tls: starttls", CERTIFICATE)
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("STARTTLS");
        assertThatThrownBy(
                        () -> open(server.getImap().getPort(), "", CERTIFICATE).look(handover))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(1, "tls: false", CERTIFICATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never sent in plain text");
        assertThat(handover.taken()).isEmpty();
    }

    @Test
    void certificatesThatDoNotHoldAreRefusedBeforeTheLogin() throws IOException {
        TestingCertificate foreign = TestingCertificate.of("mail.example");
        try (TestingTlsServer other = new TestingTlsServer(foreign)) {
            assertThatThrownBy(() -> open(other.port(), "", foreign).look(handover))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot connect to imap://data@localhost");
            assertThat(other.told()).isZero();
        }
        TestingCertificate expired = TestingCertificate.expired();
        try (TestingTlsServer other = new TestingTlsServer(expired)) {
            assertThatThrownBy(() -> open(other.port(), "", expired).look(handover))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot trust certificates in " + expired.certificate());
            assertThat(other.told()).isZero();
        }
        assertThatThrownBy(() -> open(server.getImaps().getPort(), "", TestingCertificate.of("localhost"))
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Cannot connect to");
    }

    @Test
    void serverThatSaysNothingEndsTheLookInTime() throws IOException {
        try (TestingTlsServer silent = new TestingTlsServer(CERTIFICATE)) {
            Instant began = Instant.now();
            assertThatThrownBy(() -> open(silent.port(), "read-timeout: PT1S", CERTIFICATE)
                            .look(handover))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void serverThatDripsIsRefusedAsTooSlow() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            Thread thread = new Thread(() -> drip(dripping));
            thread.setDaemon(true);
            thread.start();
            assertThatThrownBy(() -> open(
                                    dripping.getLocalPort(),
                                    "tls: starttls\nread-timeout: PT5S\nlook-timeout: PT1S",
                                    CERTIFICATE)
                            .look(handover))
                    .isInstanceOfSatisfying(IntakeRefusedException.class, e -> assertThat(e.reason())
                            .isEqualTo(RejectReason.SOURCE_TOO_SLOW));
        }
    }

    /** A greeting that never ends. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("* OK ".getBytes(UTF_8));
            socket.setSoTimeout(100);
            while (!server.isClosed()) {
                out.write('.');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(100).toNanos());
            }
        } catch (IOException e) {
            // the other side has had enough
            assertThat(e).isNotNull();
        }
    }

    private void deliver(String from, String subject, String attachment, String content)
            throws MessagingException, IOException {
        user.deliver(mail(from, subject, attachment, content));
    }

    private static MimeMessage mail(String from, String subject, String attachment, String content)
            throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("data@example.org"));
        mail.setSubject(subject, "UTF-8");
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(UTF_8), "text/csv")));
        part.setFileName(MimeUtility.encodeText(attachment, "UTF-8", "B"));
        mail.setContent(new MimeMultipart(part));
        mail.saveChanges();
        return mail;
    }

    private MailFolder folder() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private List<String> names() {
        return handover.taken().stream().map(taken -> taken.document().name()).toList();
    }

    private Intake intake(String more) {
        return open(server.getImaps().getPort(), more, CERTIFICATE);
    }

    private Intake open(int port, String more, TestingCertificate trusted) {
        return new ImapIntakeKind()
                .open(
                        TestingContext.yaml(
                                "kind: imap\nhost: localhost\nport: %d\nuser: data\npassword: env:MAIL_PASSWORD\ncertificates: %s\n%s"
                                        .formatted(port, trusted.certificate(), more)),
                        TestingContext.of(environment));
    }
}
