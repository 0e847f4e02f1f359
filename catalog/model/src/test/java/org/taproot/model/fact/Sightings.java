package org.taproot.model.fact;

import static org.taproot.model.fact.Overlay.first;

import java.time.Instant;

/** Observations of a thing with two fields, and the moments they speak of. */
final class Sightings {

    static final Instant MONDAY = Instant.parse("2024-03-04T00:00:00Z");
    static final Instant TUESDAY = Instant.parse("2024-03-05T00:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2024-03-06T00:00:00Z");

    private Sightings() {}

    record Thing(String name, Integer size) implements Overlay<Thing> {
        @Override
        public Thing over(Thing lower) {
            return new Thing(first(name, lower.name), first(size, lower.size));
        }
    }

    record Sighting(Provenance provenance, Thing payload) implements Observation<Thing> {
        @Override
        public String key() {
            return "thing";
        }
    }

    static Provenance provenance(String eventId, int precedence, Instant validFrom, Instant receivedAt) {
        return new Provenance(eventId, "feed-" + eventId, "sha:1", 1, precedence, validFrom, receivedAt);
    }

    /** A record of a delivery that was received on Wednesday and holds since Monday. */
    static Provenance provenance(String eventId, long delivery, String sourceRecord) {
        return new Provenance(eventId, "feed", sourceRecord, delivery, 1, MONDAY, WEDNESDAY);
    }

    static Sighting sighting(String eventId, int precedence, Instant validFrom, String name, Integer size) {
        return new Sighting(provenance(eventId, precedence, validFrom, WEDNESDAY), new Thing(name, size));
    }
}
