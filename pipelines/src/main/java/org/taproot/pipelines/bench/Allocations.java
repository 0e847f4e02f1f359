package org.taproot.pipelines.bench;

import static com.sun.management.GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What all threads of the process allocated on the heap: what is there now, and what was there and was collected.
 * Threads that are gone count, which no counter of a thread does.
 */
final class Allocations {

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(java.lang.management.MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final long PATIENCE_SECONDS = 60;

    private final long seenAtFirst = collections();
    private long seen;
    private long freed;

    private Allocations() {}

    /** Watches every collection from now on. */
    static Allocations watched() {
        Allocations allocations = new Allocations();
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((notice, handback) -> allocations.take(notice), null, null);
        }
        return allocations;
    }

    private synchronized void take(Notification notice) {
        if (notice.getType().equals(GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo info = GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData())
                    .getGcInfo();
            freed += used(info.getMemoryUsageBeforeGc()) - used(info.getMemoryUsageAfterGc());
            seen++;
            notifyAll();
        }
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** Bytes since some moment in the past; only differences mean something. The heap is collected for it. */
    long bytes() throws InterruptedException {
        System.gc();
        return bytesMeanwhile();
    }

    /** The same without a collection, for work that goes on. */
    synchronized long bytesMeanwhile() throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (seen < collections() - seenAtFirst) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("Cannot tell what was allocated: %d of %d collections were not reported"
                        .formatted(collections() - seenAtFirst - seen, collections() - seenAtFirst));
            }
            wait(TimeUnit.SECONDS.toMillis(1));
        }
        return freed + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collections() {
        return COLLECTORS.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
