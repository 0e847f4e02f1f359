package org.taproot.connectors.intake.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.taproot.connectors.intake.remote.Watch;

/**
 * Encrypts connections that were made to an address, and proves the server by its name: the mail library is given only the
 * address, so that it cannot look the name up again.
 */
final class NamedTls extends SSLSocketFactory {

    private final SSLSocketFactory factory;
    private final String name;
    private final Watch watch;

    NamedTls(SSLSocketFactory factory, String name, Watch watch) {
        this.factory = factory;
        this.name = name;
        this.watch = watch;
    }

    @Override
    public Socket createSocket(Socket socket, String address, int port, boolean close) throws IOException {
        // the plain one: closing the encrypted one would wait for a silent server
        watch.guard(socket);
        return factory.createSocket(socket, name, port, close);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Cannot connect to a name");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Cannot connect to a name");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("Cannot connect to another address");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Cannot connect to another address");
    }
}
