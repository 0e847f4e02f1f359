package org.taproot.pipelines.stack;

import java.time.Clock;
import java.util.List;
import org.taproot.desk.Desk;
import org.taproot.desk.DeskConfig;
import org.taproot.desk.DeskConfig.Credentials;
import org.taproot.desk.DeskConfig.Database;
import org.taproot.desk.demo.DataOrigin;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.lake.table.HubCatalog;

/** The web desk. It opens without Trino and says since when it is missing. */
final class DeskPart implements Part {

    static final String NAME = "desk";

    private final Ports ports;
    private final Settings settings;
    private final HubCatalog.Config catalog;
    private final Clock businessClock;
    private Desk desk;

    /**
     * @param catalog says when tables move, so that answers are kept until then
     * @param businessClock says which day it is in the district
     */
    DeskPart(Ports ports, Settings settings, HubCatalog.Config catalog, Clock businessClock) {
        this.catalog = catalog;
        this.businessClock = businessClock;
        this.ports = ports;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public void start() {
        desk = Desk.start(DeskConfig.onLoopback(
                ports.desk(),
                new Database(Stack.postgresUrl(ports), Settings.POSTGRES_USER, settings.postgresPassword()),
                new TrinoConnection(Stack.trinoUrl(ports), "desk").remembering(catalog),
                new Credentials(Settings.DESK_USER, settings.deskPassword()),
                businessClock,
                settings.demo() ? DataOrigin.INVENTED : DataOrigin.COLLECTED));
    }

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
    }
}
