package org.taproot.connectors.intake.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;

/** A context in which this machine may be asked, with a clock that is put forward by hand. */
public final class TestingContext {

    private TestingContext() {}

    public static IntakeContext of(Map<String, String> environment) {
        return of(environment, Clock.systemUTC());
    }

    public static IntakeContext of(Map<String, String> environment, Clock clock) {
        return new IntakeContext(
                "test",
                new DefaultCamelContext(),
                new HostPolicy(List.of("localhost", "127.0.0.1")),
                new Secrets(environment),
                clock);
    }

    /** What a definition says under {@code from}. */
    public static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Stands still until it is put forward. */
    public static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-09-30T01:00:00Z");

        public void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
