package org.taproot.connectors.intake.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.taproot.connectors.intake.remote.Watch;

/** Plain sockets that the watch can close. Only unconnected ones: where they go to says the caller, who knows the address. */
final class PinnedSockets extends SocketFactory {

    private final Watch watch;

    PinnedSockets(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        watch.guard(socket);
        return socket;
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
