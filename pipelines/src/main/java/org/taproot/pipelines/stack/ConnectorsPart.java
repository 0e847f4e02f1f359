package org.taproot.pipelines.stack;

import java.util.List;
import org.taproot.connectors.Connectors;
import org.taproot.connectors.ConnectorsConfig;

/** The connectors. */
final class ConnectorsPart implements Part {

    private final ConnectorsConfig config;
    private Connectors connectors;

    ConnectorsPart(ConnectorsConfig config) {
        this.config = config;
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
        connectors = Connectors.start(config);
    }

    @Override
    public void stop() {
        if (connectors != null) {
            connectors.close();
        }
    }
}
