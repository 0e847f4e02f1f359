package org.taproot.connectors.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of all sources since the connectors were started. */
public final class ConnectorsMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, SourceMetrics> sources = new ConcurrentHashMap<>();
    private final Clock clock;

    public ConnectorsMetrics(Clock clock) {
        this.clock = clock;
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

    /** As Prometheus asks for them. */
    public String scrape() {
        return registry.scrape();
    }
}
