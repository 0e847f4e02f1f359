package org.taproot.pipelines.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.JobLauncher;
import org.taproot.jobs.JobsConfig;

/** A small Flink cluster with its web page, and the hub's jobs on it. */
final class FlinkPart implements Part {

    private final DataDirectory data;
    private final Ports ports;
    private final JobsConfig config;
    private final LakePart lake;
    private MiniCluster cluster;
    private JobLauncher launcher;
    private RunningJobs jobs;

    FlinkPart(DataDirectory data, Ports ports, JobsConfig config, LakePart lake) {
        this.data = data;
        this.ports = ports;
        this.config = config;
        this.lake = lake;
    }

    @Override
    public String name() {
        return "flink";
    }

    @Override
    public List<String> needs() {
        return List.of("kafka", "lake");
    }

    @Override
    public void start() throws Exception {
        cluster = cluster(data, ports, HubJob.all().size());
        launcher = new JobLauncher(config, lake.catalog());
        jobs = new RunningJobs(cluster, launcher);
        for (HubJob job : HubJob.all()) {
            jobs.submit(job);
        }
        for (HubJob job : HubJob.all()) {
            jobs.awaitRunning(job);
        }
    }

    /** Starts the engine of a hub, for so many jobs at a time. */
    static MiniCluster cluster(DataDirectory data, Ports ports, int slots) throws Exception {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration(data, ports))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
        cluster.start();
        return cluster;
    }

    RunningJobs jobs() {
        return jobs;
    }

    JobLauncher launcher() {
        return launcher;
    }

    /** Of its page. */
    String address() {
        return "http://127.0.0.1:" + ports.flink();
    }

    JobsConfig config() {
        return config;
    }

    private static Configuration configuration(DataDirectory data, Ports ports) throws IOException {
        Path temporary = Files.createDirectories(data.temporary().resolve("flink"));
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.PORT, ports.flink());
        configuration.set(RestOptions.BIND_PORT, Integer.toString(ports.flink()));
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        // The page shows; it offers neither to run programs nor to stop jobs, and pages of others may not read it.
        configuration.set(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN, "http://127.0.0.1:%d".formatted(ports.flink()));
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);
        configuration.set(WebOptions.RESCALE_ENABLE, false);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        configuration.setString("io.tmp.dirs", temporary.toString());
        configuration.setString("web.tmpdir", temporary.toString());
        return configuration;
    }

    @Override
    public void stop() throws Exception {
        if (cluster != null) {
            // No savepoint: the newest checkpoint is at most one interval old and the rest is read from Kafka again.
            cluster.closeAsync().get(5, TimeUnit.SECONDS);
        }
    }
}
