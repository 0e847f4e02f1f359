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

    /** Of the weekly reports before the first day, only the last of each operator is of use to a first look. */
    private static final int DAYS_OF_REPORTS = 7;

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
            LocalDate reports = scenario.to().minusDays(DAYS_OF_REPORTS);
            return new LivingDistrict(
                    scenario,
                    new LivingDistrict.Setup(
                            data.demo(),
                            (source, name) -> place(data, source, name),
                            (source, sentOn) -> !isReport(source) || sentOn.isAfter(reports),
                            (source, sentOn) -> (isReport(source) && sentOn.isAfter(reports))
                                    || (source.equals("registry") && sentOn.equals(scenario.to())),
                            new LivingDistrict.Database(
                                    Stack.postgresUrl(ports), Settings.POSTGRES_USER, settings.postgresPassword()),
                            demo.dayLength(),
                            demo.filled()));
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot prepare the demo district in " + data.demo());
        }
    }

    private static boolean isReport(String source) {
        return source.startsWith("operators/") || source.startsWith("mail/");
    }

    private static Path place(DataDirectory data, String source, String name) {
        DataRoot landing = new DataRoot(data.sources());
        if (source.startsWith("operators/") && name.endsWith(".xlsx")) {
            return landing.landing("occupancy").resolve(name);
        }
        if (source.equals("registry") && name.startsWith("企业名录")) {
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
