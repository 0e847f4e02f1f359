package org.taproot.connectors.intake.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes the connection when a request has taken its time, whatever it is at: a server that sends a byte a second in
 * the handshake, the header or the body never lets a time-out of the socket pass.
 */
final class Watchdog implements Closeable {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> end;
    private volatile boolean fired;

    Watchdog(Duration limit) {
        this.end = TIMER.schedule(this::fire, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean fired() {
        return fired;
    }

    /** Looks after a connection, too. */
    void watch(Socket socket) {
        sockets.add(socket);
        if (fired) {
            shut(socket);
        }
    }

    private void fire() {
        fired = true;
        sockets.forEach(Watchdog::shut);
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is not used any more in any case
        }
    }

    @Override
    public void close() {
        end.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "intake-http-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
