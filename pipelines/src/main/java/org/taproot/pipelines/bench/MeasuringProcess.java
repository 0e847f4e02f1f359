package org.taproot.pipelines.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.OwnProcesses;

/** The life of a process that measures: whoever stops it, or the process that it was started by, stops its servers too. */
final class MeasuringProcess {

    private static final long PATIENCE_SECONDS = 10;

    private final DataDirectory data;
    private final Thread measuring = Thread.currentThread();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private MeasuringProcess(Path folder) {
        data = new DataDirectory(folder);
    }

    /** Prints what is measured and ends this process. */
    static void run(Path folder, Callable<?> measurement) throws Exception {
        MeasuringProcess process = new MeasuringProcess(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
        ProcessHandle.current().parent().ifPresent(MeasuringProcess::endWith);
        process.measure(measurement);
        System.exit(0);
    }

    private static void endWith(ProcessHandle parent) {
        Thread watch = new Thread(
                () -> {
                    parent.onExit().join();
                    System.exit(1);
                },
                "watch-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private void measure(Callable<?> measurement) throws Exception {
        try {
            System.out.print(measurement.call());
        } catch (Exception e) {
            // whoever stopped it knows why there are no figures
            if (!stopped.get()) {
                throw e;
            }
        } finally {
            ended.countDown();
        }
    }

    /** The measurement closes what it has opened; a server that was just being started is found by its folder. */
    private void stop() {
        stopped.set(true);
        measuring.interrupt();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OwnProcesses.end(data);
    }
}
