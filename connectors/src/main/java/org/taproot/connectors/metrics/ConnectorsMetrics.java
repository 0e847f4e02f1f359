package org.taproot.connectors.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers of all sources since the connectors were started. */
public final class ConnectorsMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, SourceMetrics> sources = new ConcurrentHashMap<>();
    private final AtomicInteger unusableDefinitions = new AtomicInteger();
    private final Clock clock;

    public ConnectorsMetrics(Clock clock) {
        this.clock = clock;
        Gauge.builder("taproot.definitions.unusable", unusableDefinitions, AtomicInteger::get)
                .description("Files in the folder of definitions that cannot be used")
                .register(registry);
    }

    /** Those of one source; they go on when it is declared anew. */
    public SourceMetrics of(String source) {
        return sources.computeIfAbsent(source, name -> new SourceMetrics(name, registry, clock));
    }

    /** Of a source that is gone nothing is told any more. */
    public void forget(String source) {
        SourceMetrics gone = sources.remove(source);
        if (gone != null) {
            gone.remove();
        }
    }

    /** So many files in the folder of definitions cannot be used. */
    public void unusableDefinitions(int count) {
        unusableDefinitions.set(count);
    }

    /** As Prometheus asks for them. */
    public String scrape() {
        return registry.scrape();
    }
}
