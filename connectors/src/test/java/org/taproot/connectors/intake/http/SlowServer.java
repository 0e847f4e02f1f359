package org.taproot.connectors.intake.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A source that takes one connection and sends what a test says, byte by byte if it likes. */
final class SlowServer implements Closeable {

    private final ServerSocket server;
    private final Thread thread;

    SlowServer(Sender sender) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread = new Thread(() -> serve(sender), "slow-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve(Sender sender) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            int request = socket.getInputStream().read(new byte[4096]);
            if (request > 0) {
                sender.send(out);
            }
        } catch (IOException | InterruptedException e) {
            // the other side has seen enough
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Sends an answer. */
    interface Sender {
        void send(OutputStream out) throws IOException, InterruptedException;
    }
}
