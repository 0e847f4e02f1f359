package org.taproot.connectors.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.taproot.model.fact.RejectReason;

/** What one source did; told by those who look at it and deliver from it. Safe for several threads. */
public final class SourceMetrics {

    private static final String PREFIX = "taproot.source.";
    private static final double MILLIS = 1_000;

    private final MeterRegistry registry;
    private final Clock clock;
    private final Tags tags;
    private final Counter looks;
    private final Counter failures;
    private final Counter documents;
    private final Counter bytes;
    private final Counter accepted;
    private final Counter refused;
    private final Timer deliveries;
    private volatile Instant lastSuccess;
    private volatile Instant nextLook;
    private volatile Instant describes;
    private volatile int objections;
    private volatile int failing;

    SourceMetrics(String source, MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.tags = Tags.of("source", source);
        this.looks = counter("looks", "Looks at the source, those that failed among them");
        this.failures = counter("look.failures", "Looks that failed");
        this.documents = counter("documents.taken", "Documents taken over");
        this.bytes = counter("bytes.taken", "Bytes of the documents taken over");
        this.accepted = counter("rows.accepted", "Rows that became facts");
        this.refused = counter("documents.refused", "Documents refused whole");
        this.deliveries = Timer.builder(PREFIX + "delivery")
                .description("From the claim of a document to its last acknowledged message")
                .tags(tags)
                .register(registry);
        gauge("last.success.seconds", "When a look last succeeded, since 1970", metrics -> since1970(lastSuccess));
        gauge("next.look.seconds", "When the next look is due, since 1970", metrics -> since1970(nextLook));
        gauge("objections", "Things in its folder that cannot be taken", metrics -> metrics.objections);
        gauge("failing.deliveries", "Deliveries that are tried again and again", metrics -> metrics.failing);
        gauge("lag.seconds", "Age of what the last delivery says", metrics -> lag());
    }

    public void looked(Instant at, Instant next) {
        looks.increment();
        lastSuccess = at;
        nextLook = next;
    }

    public void lookFailed(Instant next) {
        looks.increment();
        failures.increment();
        nextLook = next;
    }

    /** So many things in its folder cannot be taken. */
    public void objections(int count) {
        objections = count;
    }

    /** So many deliveries fail and are tried again. */
    public void failing(int count) {
        failing = count;
    }

    /** A document is in the archive, or is known from before. */
    public void taken(long size) {
        documents.increment();
        bytes.increment((double) size);
    }

    public void refused() {
        refused.increment();
    }

    /**
     * A delivery came to its end.
     *
     * @param rejected rows by reason
     * @param since when what it says began to hold
     */
    public void done(long rows, Map<RejectReason, Long> rejected, Duration took, Instant since) {
        accepted.increment((double) rows);
        rejected.forEach((reason, count) -> rejected(reason).increment(count.doubleValue()));
        deliveries.record(took);
        describes = since;
    }

    private Counter rejected(RejectReason reason) {
        return Counter.builder(PREFIX + "rows.rejected")
                .description("Rows that became dead letters")
                .tags(tags.and("reason", reason.name().toLowerCase(Locale.ROOT)))
                .register(registry);
    }

    /** Nothing is told of this source any more. */
    void remove() {
        List<Meter> ours = registry.getMeters().stream()
                .filter(meter -> meter.getId().getTags().contains(ofSource()))
                .toList();
        ours.forEach(registry::remove);
    }

    private Tag ofSource() {
        return tags.stream().findFirst().orElseThrow();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<SourceMetrics> value) {
        Gauge.builder(PREFIX + name, this, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private double lag() {
        return describes == null
                ? Double.NaN
                : Duration.between(describes, clock.instant()).toMillis() / MILLIS;
    }

    private static double since1970(Instant moment) {
        return moment == null ? Double.NaN : moment.toEpochMilli() / MILLIS;
    }
}
