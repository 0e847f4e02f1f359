package org.taproot.pipelines.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.pipelines.district.LivingDistrict;
import org.taproot.pipelines.district.Scenario;
import org.taproot.pipelines.district.source.LeadsApi;

/**
 * The demo district: its sources drop files where the connectors look for them, change the tables of a database and
 * answer requests, as the systems of a real district would. What no connector reads yet stays in the folder of the demo.
 */
final class DistrictPart implements Part {

    private static final long SEED = 1;

    private static final int DAYS_OF_REPORTS = 7;
    private static final String REPORTS = "operators/";
    private static final String REGISTER = "registry";

    private final DataDirectory data;
    private final Ports ports;
    private final LivingDistrict district;
    private final List<String> needs;
    private LeadsApi leads;

    /** @param needs every other part: who waits for the hub to start must not wait for the district */
    DistrictPart(DataDirectory data, Ports ports, LivingDistrict district, List<String> needs) {
        this.data = data;
        this.ports = ports;
        this.district = district;
        this.needs = needs;
    }

    /** The district of a data folder; it does not live yet. */
    static LivingDistrict district(DataDirectory data, Ports ports, Settings settings, Demo demo) {
        try {
            Scenario scenario =
                    Scenario.usual(SEED, LocalDate.now(LivingDistrict.ZONE)).keptIn(data.demo());
            LocalDate last = scenario.to();
            return new LivingDistrict(
                    scenario,
                    new LivingDistrict.Setup(
                            data.demo(),
                            (source, name) -> place(data, source, name),
                            (source, sentOn) -> !isWhole(source) || isNew(source, sentOn, last),
                            (source, sentOn) -> isWhole(source) && isNew(source, sentOn, last),
                            new LivingDistrict.Database(
                                    Stack.postgresUrl(ports), Settings.POSTGRES_USER, settings.postgresPassword()),
                            demo.dayLength(),
                            demo.filled()));
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot prepare the demo district in " + data.demo());
        }
    }

    /** Sources that send all they have every time. */
    private static boolean isWhole(String source) {
        return source.startsWith(REPORTS) || source.startsWith("mail/") || source.equals(REGISTER);
    }

    /** Nobody needs what they sent long before the hub was there. */
    private static boolean isNew(String source, LocalDate sentOn, LocalDate last) {
        return sentOn.isAfter(last.minusDays(source.equals(REGISTER) ? 1 : DAYS_OF_REPORTS));
    }

    private static Path place(DataDirectory data, String source, String name) {
        DataRoot landing = new DataRoot(data.sources());
        if (source.startsWith(REPORTS) && name.endsWith(".xlsx")) {
            return landing.landing("occupancy").resolve(name);
        }
        if (source.equals(REGISTER)) {
            return landing.landing("registry").resolve(name);
        }
        return data.demo()
                .resolve(source.equals("truth") ? "" : "sources")
                .resolve(source)
                .resolve(name);
    }

    @Override
    public String name() {
        return "district";
    }

    @Override
    public List<String> needs() {
        return needs;
    }

    @Override
    public void start() throws IOException {
        Path leadsFolder = data.demo().resolve("sources").resolve("leads");
        leads = new LeadsApi(ports.leadsApi(), leadsFolder.resolve(LeadsApi.FILE));
        district.start();
    }

    @Override
    public void stop() {
        district.close();
        if (leads != null) {
            leads.close();
        }
    }
}
