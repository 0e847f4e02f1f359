package org.taproot.connectors.source;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Provenance;
import org.taproot.wire.Topic;

/**
 * Tells which day it is in the district: when the connectors start, and whenever a day begins. A day that is told again
 * has the same id. Days on which no connectors ran are not told; who reads of a later one knows that they have passed.
 */
public final class BusinessDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SOURCE = "business-clock";
    private static final Topic<DayBegan> DAYS = Topic.named("day-began");
    private static final long PATIENCE_SECONDS = 15;

    private final Clock businessClock;
    private final Clock clock;
    private LocalDate told;

    /**
     * Nothing is told yet.
     *
     * @param businessClock says which day it is in the district
     * @param clock says when that was learnt
     */
    public BusinessDays(Clock businessClock, Clock clock) {
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** Tells the day unless it was told; after a failure it is to be called again. */
    void tell(SharedProducer producer, String bootstrap) throws Exception {
        LocalDate today = LocalDate.ofInstant(businessClock.instant(), ZONE);
        if (!today.equals(told)) {
            producer.to(bootstrap).send(message(today)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            told = today;
        }
    }

    private ProducerRecord<String, byte[]> message(LocalDate day) {
        Provenance provenance = new Provenance(
                SOURCE + ":" + day,
                SOURCE,
                SOURCE + ":" + day,
                0,
                0,
                day.atStartOfDay(ZONE).toInstant(),
                clock.instant());
        DayBegan began = new DayBegan(provenance, day);
        return new ProducerRecord<>(
                DAYS.name(), DAYS.key().apply(began), DAYS.codec().encode(began));
    }
}
