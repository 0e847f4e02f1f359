package org.taproot.connectors.intake.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import com.jcraft.jsch.SocketFactory;
import com.jcraft.jsch.UserInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.remote.Edge;
import org.taproot.connectors.intake.remote.Watch;

/**
 * A login at an SFTP server for the length of one look. It uses the library below Camel's component, because the component
 * looks host names up itself, reads a file into memory or under its remote name into a local folder, has no limit of bytes
 * and no time-out for a transfer as a whole.
 */
final class SftpConnection implements Closeable {

    private static final long LARGEST_KEY = 64 << 10;

    private final SftpSettings settings;
    private final IntakeContext context;
    private final Watch watch;
    private final Presented presented;
    private final Session session;
    private final ChannelSftp channel;

    private SftpConnection(SftpSettings settings, IntakeContext context, Watch watch) throws IOException {
        this.settings = settings;
        this.context = context;
        this.watch = watch;
        this.presented = new Presented(settings.hostKeys());
        InetAddress address = Edge.address(context, settings.host());
        Session made = null;
        try {
            made = session(address);
            this.session = made;
            session.connect(settings.limits().connectMillis());
            watch.heard();
            channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(settings.limits().connectMillis());
            watch.heard();
        } catch (JSchException e) {
            if (made != null) {
                made.disconnect();
            }
            throw failure(e);
        } catch (IOException | RuntimeException e) {
            if (made != null) {
                made.disconnect();
            }
            throw e;
        }
    }

    static SftpConnection open(SftpSettings settings, IntakeContext context, Watch watch) throws IOException {
        return new SftpConnection(settings, context, watch);
    }

    /** Every entry as it comes, so that a listing without an end can be left. */
    void list(String folder, LsEntrySelector selector) throws SftpException {
        channel.ls(quoted(folder), selector);
    }

    /** What lies at a path now, links not followed. */
    RemoteFile file(String folder, RemoteFile file) throws SftpException {
        var attributes = channel.lstat(quoted(join(folder, file.path())));
        return new RemoteFile(file.path(), attributes.getSize(), Integer.toUnsignedLong(attributes.getMTime()));
    }

    InputStream read(String folder, RemoteFile file) throws SftpException {
        return channel.get(quoted(join(folder, file.path())));
    }

    static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** The library takes stars, question marks and backslashes in paths for patterns. */
    private static String quoted(String path) {
        return path.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }

    private Session session(InetAddress address) throws JSchException, IOException {
        JSch jsch = new JSch();
        jsch.setHostKeyRepository(presented);
        if (settings.privateKey().isPresent()) {
            byte[] passphrase = settings.passphrase().isPresent()
                    ? bytes(settings.passphrase().get())
                    : null;
            jsch.addIdentity("private-key", key(settings.privateKey().get()), null, passphrase);
        }
        Session made = jsch.getSession(settings.user(), settings.host(), settings.port());
        if (settings.password().isPresent()) {
            made.setPassword(bytes(settings.password().get()));
        }
        made.setSocketFactory(new Pinned(address));
        made.setConfig("StrictHostKeyChecking", "yes");
        made.setConfig(
                "PreferredAuthentications",
                settings.password().isPresent() ? "password,keyboard-interactive" : "publickey");
        made.setTimeout(settings.limits().readMillis());
        made.setDaemonThread(true);
        return made;
    }

    private byte[] bytes(String reference) throws IOException {
        return Edge.secret(context, reference).getBytes(StandardCharsets.UTF_8);
    }

    /** A key has several lines, and of a file secrets have only the first: it is read here. */
    private byte[] key(String reference) throws IOException {
        if (!reference.startsWith("file:")) {
            return bytes(reference);
        }
        Path file = Path.of(reference.substring("file:".length()));
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_KEY) {
            throw new IOException("Unknown secret file:%s: expected a file with a private key".formatted(file));
        }
        return Files.readAllBytes(file);
    }

    private IOException failure(JSchException e) {
        if (presented.refused != null) {
            return new IOException(
                    ("Cannot trust %s: it shows host key %s, expected %s. If the administrator of the server confirms the new"
                                    + " key, write it to host-key")
                            .formatted(
                                    settings.place(),
                                    presented.refused,
                                    String.join(" or ", settings.hostKeys().fingerprints())),
                    e);
        }
        if (e.getMessage() != null && e.getMessage().startsWith("Auth ")) {
            return new IOException(
                    "Cannot log in to %s: the server refused the login (%s)"
                            .formatted(settings.place(), e.getMessage()),
                    e);
        }
        return watch.explain(
                new IOException("Cannot connect to %s: %s".formatted(settings.place(), e.getMessage()), e));
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.disconnect();
        }
        session.disconnect();
    }

    /** Connects to the address that was checked, whatever name it is asked for, and lets the watch end it. */
    private final class Pinned implements SocketFactory {

        private final InetAddress address;

        Pinned(InetAddress address) {
            this.address = address;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            Socket socket = new Socket();
            watch.guard(socket);
            socket.setSoTimeout(settings.limits().readMillis());
            socket.connect(
                    new InetSocketAddress(address, port), settings.limits().connectMillis());
            return socket;
        }

        @Override
        public InputStream getInputStream(Socket socket) throws IOException {
            return socket.getInputStream();
        }

        @Override
        public OutputStream getOutputStream(Socket socket) throws IOException {
            return socket.getOutputStream();
        }
    }

    /** Knows the keys of the settings and no others, and learns none. */
    private static final class Presented implements HostKeyRepository {

        private final HostKeys expected;
        private String refused;

        Presented(HostKeys expected) {
            this.expected = expected;
        }

        @Override
        public int check(String host, byte[] key) {
            if (expected.contain(key)) {
                return OK;
            }
            refused = HostKeys.describe(key);
            return NOT_INCLUDED;
        }

        @Override
        public void add(HostKey hostkey, UserInfo ui) {
            // nobody learns keys here
        }

        @Override
        public void remove(String host, String type) {
            // nothing to forget
        }

        @Override
        public void remove(String host, String type, byte[] key) {
            // nothing to forget
        }

        @Override
        public String getKnownHostsRepositoryID() {
            return "host-key";
        }

        @Override
        public HostKey[] getHostKey() {
            return new HostKey[0];
        }

        @Override
        public HostKey[] getHostKey(String host, String type) {
            return new HostKey[0];
        }
    }
}
