package org.taproot.lake.query;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Where questions are answered: so many at a time, others wait in a queue that is bounded too. */
final class Lanes implements AutoCloseable {

    private static final int LONGEST_QUEUE = 64;
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor executor;
    private final Set<Asking<?>> all = ConcurrentHashMap.newKeySet();

    Lanes(int count) {
        AtomicLong number = new AtomicLong();
        executor = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(LONGEST_QUEUE), task -> {
                    Thread thread = new Thread(task, "lake-question-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException when the queue is full, or all is over */
    void begin(Asking<?> asking) {
        all.add(asking);
        try {
            executor.execute(asking);
        } catch (RejectedExecutionException e) {
            all.remove(asking);
            throw e;
        }
    }

    /** What has its answer, or what nobody waits for any more; that takes no place in the queue. */
    void forget(Asking<?> asking) {
        all.remove(asking);
        executor.remove(asking);
    }

    /** Cancels everything. */
    @Override
    public void close() {
        executor.shutdown();
        all.forEach(Asking::cancel);
        executor.shutdownNow();
    }
}
