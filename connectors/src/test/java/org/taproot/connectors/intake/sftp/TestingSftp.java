package org.taproot.connectors.intake.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server in this process, whose files are those of a folder; it can be told to misbehave. */
final class TestingSftp implements AutoCloseable, SftpEventListener {

    static final String PASSWORD = "canary-4711";

    private final SshServer server = SshServer.setUpDefaultServer();
    private volatile Reading reading = session -> {};
    private volatile Opening opening = path -> {};

    TestingSftp(Path folder) {
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) -> true);
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        SftpSubsystemFactory sftp = new Hostile();
        sftp.addSftpEventListener(this);
        server.setSubsystemFactories(List.of(sftp));
        CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(1));
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    String fingerprint() {
        try {
            var key =
                    server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic();
            return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happens before each answer that has a part of a file. */
    void whenRead(Reading next) {
        reading = next;
    }

    /** What happens before a file is opened. */
    void whenOpened(Opening next) {
        opening = next;
    }

    @Override
    public void opening(ServerSession session, String remote, Handle file) throws IOException {
        opening.before(file.getFile().toString());
    }

    @Override
    public void reading(
            ServerSession session, String remote, FileHandle file, long offset, byte[] data, int at, int length)
            throws IOException {
        if (offset > 0) {
            reading.before(session);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    /** What a server does before it answers. */
    interface Reading {
        void before(ServerSession session) throws IOException;
    }

    /** What a server does before it opens a file. */
    interface Opening {
        void before(String path) throws IOException;
    }

    /** Lists a file called {@code hostile.csv} under a name with a path. */
    private static final class Hostile extends SftpSubsystemFactory {
        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new SftpSubsystem(channel, this) {
                {
                    Hostile.this.getRegisteredListeners().forEach(this::addSftpEventListener);
                }

                @Override
                protected String getShortName(Path file) throws IOException {
                    String name = super.getShortName(file);
                    return name.equals("hostile.csv") ? "../../hostile.csv" : name;
                }
            };
        }
    }
}
