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
 * answer requests, as the systems of a real district would.
 */
final class DistrictPart implements Part {

    private static final long SEED = 1;

    private static final int DAYS_OF_REPORTS = 7;

    /** Three months of every monthly report; more would keep a small machine busy for long after the start. */
    private static final int DAYS_OF_HISTORY = 100;

    private static final String TRUTH = "truth";
    private static final String REPORTS = "operators/";
    private static final String MAIL = "mail/";
    private static final String REGISTER = "registry";

    /** These are asked: one answers requests, the other is a table. */
    private static final List<String> NOT_DROPPED = List.of("leads", "registry-changes");

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
                            (source, sentOn) -> isNew(source, sentOn, last),
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
        return source.startsWith(REPORTS) || source.startsWith(MAIL) || source.equals(REGISTER);
    }

    /** Nobody needs what they sent long before the hub was there; the two that are asked have all of it. */
    private static boolean isNew(String source, LocalDate sentOn, LocalDate last) {
        return source.equals(TRUTH) || NOT_DROPPED.contains(source) || sentOn.isAfter(last.minusDays(daysKept(source)));
    }

    private static int daysKept(String source) {
        if (source.equals(REGISTER)) {
            return 1;
        }
        return isWhole(source) ? DAYS_OF_REPORTS : DAYS_OF_HISTORY;
    }

    private static Path place(DataDirectory data, String source, String name) {
        if (source.equals(TRUTH) || NOT_DROPPED.contains(source)) {
            return data.demo()
                    .resolve(source.equals(TRUTH) ? "" : "sources")
                    .resolve(source)
                    .resolve(name);
        }
        DataRoot landing = new DataRoot(data.sources());
        if (source.startsWith(REPORTS)) {
            // some operators call every file the same
            return landing.landing("occupancy").resolve(source.substring(REPORTS.length()) + "-" + name);
        }
        return landing.landing(source.startsWith(MAIL) ? "operator-mail" : source)
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
