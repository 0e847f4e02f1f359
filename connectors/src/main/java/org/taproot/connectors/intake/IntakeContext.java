package org.taproot.connectors.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;

/**
 * What intakes share.
 *
 * @param source the name of the source
 * @param camel for components that carry; not started when a definition is only checked
 * @param hosts where connections may go
 * @param secrets what credentials refer to
 * @param clock of the machine
 */
public record IntakeContext(String source, CamelContext camel, HostPolicy hosts, Secrets secrets, Clock clock) {

    public IntakeContext {
        requireNonNull(source, "source");
        requireNonNull(camel, "camel");
        requireNonNull(hosts, "hosts");
        requireNonNull(secrets, "secrets");
        requireNonNull(clock, "clock");
    }
}
