package org.taproot.pipelines.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.district.source.Delivered;
import org.taproot.pipelines.district.source.FolderOutlet;
import org.taproot.pipelines.district.source.Outlet;
import org.taproot.pipelines.district.truth.Measures;
import org.taproot.pipelines.district.truth.Report;

final class SimulationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 4, 30);
    private static final Scenario SMALL = new Scenario(7, 0.03, FROM, TO, 3);

    @TempDir
    Path folder;

    @Test
    void sameScenarioGivesTheSameBytes() throws Exception {
        write(SMALL, folder.resolve("one"));
        write(SMALL, folder.resolve("two"));

        assertThat(digests(folder.resolve("one"))).hasSizeGreaterThan(150).isEqualTo(digests(folder.resolve("two")));
    }

    @Test
    void anotherSeedGivesAnotherDistrict() throws Exception {
        write(SMALL, folder.resolve("one"));
        write(new Scenario(8, 0.03, FROM, TO, 3), folder.resolve("two"));

        assertThat(Files.readString(folder.resolve("one/truth/tenancies.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("two/truth/tenancies.csv")));
    }

    @Test
    void everySourceSendsSomething() throws Exception {
        write(SMALL, folder.resolve("one"));

        assertThat(sources(folder.resolve("one")))
                .contains(
                        "assignments",
                        "carriers",
                        "contests",
                        "contracts",
                        "credit",
                        "electricity",
                        "enterprise-page",
                        "events",
                        "leads",
                        "loans",
                        "mail",
                        "operators",
                        "park-window",
                        "policies",
                        "policy-claims",
                        "pools",
                        "ratings",
                        "recruiting",
                        "registry",
                        "registry-changes",
                        "service-days",
                        "social-insurance",
                        "surveys",
                        "talent",
                        "tax",
                        "visits");
    }

    /** A connector that read the truth would make every evaluation worthless. */
    @Test
    void noSourceSendsTheTruth() throws Exception {
        write(SMALL, folder.resolve("one"));

        assertThat(sources(folder.resolve("one"))).doesNotContain("truth");
        assertThat(folder.resolve("one/truth/exits.csv")).isNotEmptyFile();
        try (Stream<Path> files = Files.walk(folder.resolve("one/sources"))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".csv") || file.toString().endsWith(".jsonl"))
                    .map(SimulationTest::text)
                    .filter(text -> text.contains("OUTGROWN") || text.contains("HIDDEN") || text.contains("silent"))
                    .toList();
            assertThat(names).isEmpty();
        }
    }

    @Test
    void nothingIsSentAfterTheLastDay() throws Exception {
        write(SMALL, folder.resolve("one"));

        FileTime end =
                FileTime.from(TO.plusDays(1).atStartOfDay(LivingDistrict.ZONE).toInstant());
        try (Stream<Path> files = Files.walk(folder.resolve("one/sources"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xlsx")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file)).isLessThan(end));
        }
        assertThat(folder.resolve("one/sources/.waiting")).doesNotExist();
    }

    @Test
    void withoutDirtNoMistakeIsMade() throws Exception {
        write(new Scenario(7, 0.03, FROM, TO, 0), folder.resolve("clean"));

        assertThat(Files.readString(folder.resolve("clean/truth/dirt.csv"))).hasLineCount(1);
        write(SMALL, folder.resolve("dirty"));
        assertThat(Files.readString(folder.resolve("dirty/truth/dirt.csv")))
                .contains("WRONG_CODE", "LATE_FILE", "FILE_TWICE", "ROW_TWICE");
    }

    /** Stopped on any day and lived again, its sources have sent the same as if it had never been stopped. */
    @Test
    void stoppedDistrictGoesOnWhereItWas() throws Exception {
        Path whole = folder.resolve("whole");
        live(whole, Delivered.NOTHING, TO);

        Path stopped = folder.resolve("stopped");
        Delivered until = live(stopped, Delivered.NOTHING, FROM.plusDays(40));
        Files.writeString(
                stopped.resolve("leads/leads.jsonl"),
                "half a day that was cut off",
                java.nio.file.StandardOpenOption.APPEND);
        live(stopped, until, TO);

        assertThat(digests(stopped)).containsExactlyInAnyOrderEntriesOf(digests(whole));
    }

    private Delivered live(Path into, Delivered before, LocalDate last) throws IOException {
        FolderOutlet.Placing placing = (source, name) -> into.resolve(source).resolve(name);
        FolderOutlet files = new FolderOutlet(into, placing, (source, sentOn) -> true, before);
        try (Simulation simulation = new Simulation(SMALL, files, files)) {
            while (simulation.today().isBefore(last)) {
                simulation.nextDay();
            }
            return files.delivered();
        }
    }

    /** Three years of a tenth of a district: what it was made to be, within what chance allows. */
    @Test
    void behavesLikeADistrict() throws Exception {
        Scenario tenth = new Scenario(1, 0.1, TO.minusYears(3), TO, 1);
        Measures measures;
        try (Simulation simulation = new Simulation(tenth, Outlet.nowhere(), Outlet.nowhere())) {
            while (simulation.today().isBefore(TO)) {
                simulation.nextDay();
            }
            measures = simulation.measures();
        }

        double years = measures.months().size() / 12.0;
        assertThat(measures.enterprises()).isBetween(2_200, 3_200);
        assertThat(measures.exits() / years / measures.enterprises()).isBetween(0.02, 0.04);
        assertThat(measures.renewalRate()).isBetween(0.57, 0.73);
        assertThat(measures.exitsWithSignal()).isBetween(0.75, 0.97);
        assertThat(measures.falseSignals()).isBetween(0.75, 0.95);
        assertThat(measures.months().values())
                .allSatisfy(month -> assertThat(month.vacancyRate()).isBetween(0.12, 0.32));
        Report.write(measures, folder);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("echarts", "\"renewal_rate\"")
                .doesNotContain("/*numbers*/", "/*charts*/");
    }

    private static void write(Scenario scenario, Path into) throws IOException {
        FolderOutlet files = FolderOutlet.until(scenario.to(), into.resolve("sources"));
        try (Simulation simulation = new Simulation(scenario, files, FolderOutlet.until(scenario.to(), into))) {
            while (simulation.today().isBefore(scenario.to())) {
                simulation.nextDay();
            }
        }
    }

    private static List<String> sources(Path into) throws IOException {
        try (Stream<Path> folders = Files.list(into.resolve("sources"))) {
            return folders.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> digests(Path root) throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest) + modified(root, file));
            }
        }
        return digests;
    }

    /** Texts that grow have the time of their last line. */
    private static String modified(Path root, Path file) throws IOException {
        boolean grows = root.relativize(file).toString().matches(".*(truth|registry-changes|leads)/.*");
        return grows ? "" : " " + Files.getLastModifiedTime(file);
    }
}
