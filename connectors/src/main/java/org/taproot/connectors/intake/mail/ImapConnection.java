package org.taproot.connectors.intake.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.remote.Edge;
import org.taproot.connectors.intake.remote.RemoteName;
import org.taproot.connectors.intake.remote.Trust;
import org.taproot.connectors.intake.remote.Watch;

/**
 * A folder that is open for reading for the length of one look. It uses the library below Camel's component, because the
 * component looks host names up itself, knows what it has read only by flags that it sets at the server, and reads a
 * message into memory whatever its size.
 */
final class ImapConnection implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ImapConnection.class);

    private final Store store;
    private final IMAPFolder folder;

    private ImapConnection(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapConnection open(ImapSettings settings, IntakeContext context, Watch watch) throws IOException {
        InetAddress address = Edge.address(context, settings.host());
        String password = Edge.secret(context, settings.password());
        try {
            Store store = Session.getInstance(properties(settings, watch))
                    .getStore(settings.security().protocol());
            try {
                store.connect(address.getHostAddress(), settings.port(), settings.user(), password);
                watch.heard();
                IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
                folder.open(Folder.READ_ONLY);
                watch.heard();
                return new ImapConnection(store, folder);
            } catch (MessagingException | RuntimeException e) {
                close(store);
                throw e;
            }
        } catch (AuthenticationFailedException e) {
            // without what the server said: it knows the password, and could say it
            throw new IOException("Cannot log in to %s: the server refused the login".formatted(settings.place()));
        } catch (FolderNotFoundException e) {
            throw new IOException(
                    "Unknown folder %s at %s".formatted(RemoteName.harmless(settings.folder()), settings.place()), e);
        } catch (MessagingException e) {
            throw watch.explain(new IOException(
                    "Cannot connect to %s: %s".formatted(settings.place(), RemoteName.harmless(reason(e))), e));
        }
    }

    IMAPFolder folder() {
        return folder;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Properties properties(ImapSettings settings, Watch watch) throws IOException {
        String prefix = "mail." + settings.security().protocol() + ".";
        Properties properties = new Properties();
        properties.put(
                prefix + "connectiontimeout", String.valueOf(settings.limits().connectMillis()));
        properties.put(prefix + "timeout", String.valueOf(settings.limits().readMillis()));
        properties.put(prefix + "socketFactory", new PinnedSockets(watch));
        properties.put(
                prefix + "ssl.socketFactory",
                new NamedTls(Trust.context(settings.certificates()).getSocketFactory(), settings.host(), watch));
        // without this the library would try again with sockets of its own when ours fail
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", "true");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "65536");
        return properties;
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("Cannot close {}", store.getURLName().getHost(), e);
        }
    }
}
