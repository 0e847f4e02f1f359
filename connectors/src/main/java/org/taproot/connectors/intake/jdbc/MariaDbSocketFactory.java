package org.taproot.connectors.intake.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/** The same for MariaDB's driver, which hands its settings over in another way. Public because the driver makes it. */
public final class MariaDbSocketFactory extends ConfigurableSocketFactory {

    /** The property that has the address. */
    static final String ADDRESS = "taprootAddress";

    private PinnedSocketFactory pinned;

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        String address = configuration.nonMappedOptions().getProperty(ADDRESS);
        try {
            pinned = new PinnedSocketFactory(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Invalid address " + address, e);
        }
    }

    @Override
    public Socket createSocket() {
        return pinned.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return pinned.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return pinned.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return pinned.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return pinned.createSocket(host, port);
    }
}
