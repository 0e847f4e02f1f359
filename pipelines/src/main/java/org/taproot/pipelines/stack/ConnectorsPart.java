package org.taproot.pipelines.stack;

import java.time.Clock;
import java.util.List;
import org.taproot.connectors.Connectors;
import org.taproot.connectors.ConnectorsConfig;

/** The connectors. */
final class ConnectorsPart implements Part {

    private final ConnectorsConfig config;
    private final Clock businessClock;
    private Connectors connectors;

    /** @param businessClock says which day it is in the district */
    ConnectorsPart(ConnectorsConfig config, Clock businessClock) {
        this.config = config;
        this.businessClock = businessClock;
    }

    @Override
    public String name() {
        return "connectors";
    }

    @Override
    public List<String> needs() {
        return List.of("postgres", "kafka");
    }

    @Override
    public void start() {
        connectors = Connectors.start(config, businessClock);
    }

    @Override
    public void stop() {
        if (connectors != null) {
            connectors.close();
        }
    }
}
