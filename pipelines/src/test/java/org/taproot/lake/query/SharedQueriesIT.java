package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.model.carrier.Unit;
import org.taproot.model.occupancy.Vacating;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.LakeServers;

/** Every shared query, through a real Trino, on tables in a real catalog. */
class SharedQueriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Runs for minutes if nobody ends it. */
    private static final String ENDLESS =
            """
            SELECT count(*) AS endless FROM unit, UNNEST(sequence(1, 10000)) AS a (x), UNNEST(sequence(1, 10000)) AS b (y),
            UNNEST(sequence(1, 1000)) AS c (z) WHERE (x * 31 + y * 17 + z) % 1000003 = revision""";

    @TempDir
    private static Path folder;

    private static LakeServers servers;
    private static QueryEngine engine;
    private static TestingLake lake;

    @BeforeAll
    static void start() throws Exception {
        servers = LakeServers.start(new DataDirectory(folder.resolve("lake")));
        lake = new TestingLake(servers.catalog());
        lake.fill();
        engine = new QueryEngine(servers.connection().remembering(servers.config()));
    }

    @AfterAll
    static void stop() {
        engine.close();
        servers.close();
    }

    @Test
    void vacancySearchGivesAPageAndTheTotalsOfAllPages() {
        VacancyResult result = new VacancyQuery(engine).search(vacant(2, 3));

        assertThat(result.count()).isEqualTo(4);
        assertThat(result.totalAreaM2()).isEqualByComparingTo("400");
        assertThat(result.units()).extracting(found -> found.unit().unit()).containsExactly("001");
        assertThat(result.largest()).containsExactly(new BuildingArea(TestingLake.BUILDING, new BigDecimal("400.00")));
        assertThat(result.streets()).containsExactly("示例街道");
        assertThat(result.basis().loaded()).isEqualTo(6);
        assertThat(result.basis().sources()).containsExactly("occupancy");
    }

    @Test
    void pagePastTheEndGivesTheLastOne() {
        assertThat(new VacancyQuery(engine).search(vacant(9, 3)).units())
                .isEqualTo(new VacancyQuery(engine).search(vacant(2, 3)).units());
    }

    @Test
    void everyUnitFoundIsExported() {
        List<String> units = new ArrayList<>();
        new VacancyQuery(engine)
                .forEach(vacant(1, 1), found -> units.add(found.unit().unit()));

        assertThat(units).containsExactly("102", "201", "202", "001");
    }

    @Test
    void enterprisesAreFoundByAPartOfTheirName() {
        EnterpriseResult result = new EnterpriseQuery(engine).search(EnterpriseCriteria.containing("现"));

        assertThat(result.count()).isEqualTo(1);
        assertThat(result.enterprises()).extracting(KnownEnterprise::revision).containsExactly(2);
        assertThat(new EnterpriseQuery(engine)
                        .search(EnterpriseCriteria.containing("无此企业"))
                        .enterprises())
                .isEmpty();
        assertThat(new EnterpriseQuery(engine).find(TestingLake.USCC)).isPresent();
        assertThat(new EnterpriseQuery(engine).changes()).isEqualTo(2);
    }

    @Test
    void answerIsReadAnewWhenItsTableMoved() throws Exception {
        VacantUnit before = first();
        assertThat(first()).isSameAs(before);

        lake.replace(TestingLake.units());

        assertThat(first()).isNotSameAs(before).isEqualTo(before);
    }

    private static VacantUnit first() {
        return new VacancyQuery(engine).search(VacancyCriteria.vacant()).units().get(0);
    }

    @Test
    void queryOfAReaderWhoHasGoneIsCancelledInTrino() throws Exception {
        Thread reader = new Thread(() -> assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> engine.ask(
                        handle -> handle.createQuery(ENDLESS).mapTo(Long.class).one())));
        reader.start();
        await().atMost(PATIENCE).until(() -> states("endless").contains("RUNNING"));

        reader.interrupt();

        await().atMost(PATIENCE).until(() -> states("endless").equals(List.of("FAILED USER_CANCELED")));
    }

    @Test
    void closedEngineLeavesNothingRunning() throws Exception {
        QueryEngine another = new QueryEngine(servers.connection());
        Thread reader = new Thread(() -> assertThatExceptionOfType(LakeBusyException.class)
                .isThrownBy(() -> another.ask(handle -> handle.createQuery(ENDLESS.replace("endless", "unending"))
                        .mapTo(Long.class)
                        .one())));
        reader.start();
        await().atMost(PATIENCE).until(() -> states("unending").contains("RUNNING"));

        another.close();

        await().atMost(PATIENCE).until(() -> states("unending").equals(List.of("FAILED USER_CANCELED")));
    }

    @Test
    void blockIsFoundOnAFloorAndOfNoMoreThanHangsTogether() {
        BlockQuery query = new BlockQuery(engine);
        Vacating now = Vacating.now(LocalDate.of(2026, 7, 1));

        BlockResult found = query.search(new BlockCriteria(now, new BigDecimal(150), null, null, 10));

        assertThat(found.count()).isEqualTo(1);
        assertThat(found.blocks().get(0).units()).extracting(Unit::unit).containsExactly("201", "202");
    }

    @Test
    void floorsThatComeFreeInTimeAreOneBlockWithThoseBelowAndAbove() {
        Vacating later = Vacating.by(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31));

        BlockResult found =
                new BlockQuery(engine).search(new BlockCriteria(later, new BigDecimal(600), "示例", "示例街道", 10));

        assertThat(found.blocks()).singleElement().satisfies(block -> {
            assertThat(block.floors()).containsExactly("B1", "1", "2");
            assertThat(block.areaM2()).isEqualByComparingTo("600");
            assertThat(block.freeFrom()).isEqualTo(TestingLake.LEASE_END.plusDays(1));
        });
    }

    @Test
    void floorInUseLiesBetweenWholeFloors() {
        Vacating now = Vacating.now(LocalDate.of(2026, 7, 1));

        BlockResult found = new BlockQuery(engine).search(new BlockCriteria(now, new BigDecimal(100), null, null, 10));

        assertThat(found.blocks())
                .extracting(block -> block.units().stream().map(Unit::unit).toList())
                .containsExactly(List.of("201", "202"), List.of("102"), List.of("001"));
    }

    @Test
    void leaseThatEndsWithinTheMonthsMakesItsUnitComeVacant() {
        ExpiryQuery query = new ExpiryQuery(engine);
        ComingVacant soon = query.comingVacant(ExpiryCriteria.within(LocalDate.of(2026, 7, 1), 3));

        assertThat(soon.count()).isEqualTo(2);
        assertThat(soon.areaM2()).isEqualByComparingTo("200");
        assertThat(soon.noticedM2()).isEqualByComparingTo("100");
        assertThat(soon.units()).extracting(found -> found.unit().unit()).containsExactly("101", "203");
        assertThat(query.comingVacant(ExpiryCriteria.within(LocalDate.of(2026, 6, 30), 2))
                        .units())
                .isEmpty();
    }

    @Test
    void expiriesAreAddedUpByBuildingAndMonth() {
        assertThat(new ExpiryQuery(engine).byMonth(ExpiryCriteria.within(LocalDate.of(2026, 7, 1), 12)))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.month()).isEqualTo(YearMonth.of(2026, 9));
                    assertThat(month.leases()).isEqualTo(2);
                    // 2 × 100 m² × 4.5 × 365
                    assertThat(month.annualRentCny()).isEqualByComparingTo("328500");
                });
    }

    @Test
    void stackingPlanGoesFromTheGroundToTheRoof() {
        StackingPlan plan = new BuildingQuery(engine).now(TestingLake.BUILDING);

        assertThat(plan.floors()).extracting(StackingPlan.Floor::name).containsExactly("B1", "1", "2");
        assertThat(plan.floors().get(2).areaM2()).isEqualByComparingTo("300");
        assertThat(plan.floors().get(2).vacantM2()).isEqualByComparingTo("200");
        assertThat(plan.basis().loaded()).isEqualTo(6);
    }

    @Test
    void stackingPlanAsOfTwoDaysHoldsWhatWasSoAndKnownThen() {
        BuildingQuery query = new BuildingQuery(engine);
        LocalDate june = LocalDate.of(2026, 6, 15);
        LocalDate july = LocalDate.of(2026, 7, 15);

        assertThat(query.asOf(TestingLake.BUILDING, june, july).units()).isEqualTo(5);
        assertThat(query.asOf(TestingLake.BUILDING, july, june).units()).isEqualTo(5);
        assertThat(query.asOf(TestingLake.BUILDING, july, july).units()).isEqualTo(6);
        assertThat(query.asOf("别的大厦", july, july).floors()).isEmpty();
    }

    @Test
    void enterpriseFileTellsWhatEachStateChanged() {
        List<EnterpriseVersion> history = new EnterpriseFileQuery(engine).history(TestingLake.USCC);

        assertThat(history).extracting(version -> version.state().revision()).containsExactly(1, 2);
        assertThat(history.get(0).changes())
                .extracting(FieldChange::field)
                .containsExactly("name", "entity_type", "business_scope", "presence");
        assertThat(history.get(1).changes()).containsExactly(new FieldChange("name", "曾用名", "现名"));
    }

    @Test
    void freshnessNamesTheNewestFactOfEachSourceAndTheNewestCommit() {
        assertThat(new FreshnessQuery(engine).perSource()).singleElement().satisfies(fresh -> {
            assertThat(fresh.log()).isEqualTo("unit_log");
            assertThat(fresh.source()).isEqualTo("occupancy");
            assertThat(fresh.newestValidFrom()).isEqualTo(TestingLake.FIRST_OF_JULY);
            assertThat(fresh.newestReceivedAt()).isEqualTo(TestingLake.FIRST_OF_JULY.plusSeconds(60));
            assertThat(fresh.lag()).isPositive();
            assertThat(fresh.age(TestingLake.FIRST_OF_JULY.plusSeconds(3600))).hasHours(1);
        });
    }

    @Test
    void upkeepMakesNoSourceLookSlower() {
        List<Freshness> before = new FreshnessQuery(engine).perSource();

        lake.rewriteListsOfTheLog();

        assertThat(new FreshnessQuery(engine).perSource()).isNotEmpty().isEqualTo(before);
    }

    private static VacancyCriteria vacant(int page, int pageSize) {
        VacancyCriteria all = VacancyCriteria.vacant();
        return new VacancyCriteria(
                null, null, null, null, null, null, all.statuses(), all.sort(), false, page, pageSize);
    }

    /** How the queries with this word are doing, those that failed with the reason. */
    private static List<String> states(String word) throws Exception {
        HttpResponse<String> queries = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(servers.trinoAddress() + "/v1/query"))
                                .header("X-Trino-User", "desk")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(queries.statusCode()).isEqualTo(200);
        List<String> states = new ArrayList<>();
        for (var query : new ObjectMapper().readTree(queries.body())) {
            if (query.path("query").asText().contains(word)) {
                states.add((query.path("state").asText() + " "
                                + query.path("errorCode").path("name").asText())
                        .strip());
            }
        }
        return states;
    }
}
