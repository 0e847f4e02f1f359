package org.taproot.pipelines.bench;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.taproot.lake.query.BlockCriteria;
import org.taproot.lake.query.BlockQuery;
import org.taproot.lake.query.BuildingQuery;
import org.taproot.lake.query.EnterpriseCriteria;
import org.taproot.lake.query.EnterpriseFileQuery;
import org.taproot.lake.query.EnterpriseQuery;
import org.taproot.lake.query.ExpiryCriteria;
import org.taproot.lake.query.ExpiryQuery;
import org.taproot.lake.query.FreshnessQuery;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.VacancyCriteria;
import org.taproot.lake.query.VacancyQuery;
import org.taproot.lake.query.VacancySort;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.occupancy.Vacating;

/** Every shared query with a question as an officer asks it. */
final class SharedQueries {

    private final Map<String, Runnable> all = new LinkedHashMap<>();

    SharedQueries(QueryEngine engine) {
        VacancyQuery vacancy = new VacancyQuery(engine);
        EnterpriseQuery enterprise = new EnterpriseQuery(engine);
        add("vacancy, everything vacant", () -> vacancy.search(VacancyCriteria.vacant()));
        add("vacancy, by area and building", () -> vacancy.search(narrow()));
        add("vacancy, has anything changed", vacancy::changes);
        BlockQuery block = new BlockQuery(engine);
        ExpiryQuery expiry = new ExpiryQuery(engine);
        BuildingQuery building = new BuildingQuery(engine);
        EnterpriseFileQuery file = new EnterpriseFileQuery(engine);
        FreshnessQuery freshness = new FreshnessQuery(engine);
        add("blocks of 6,000 m²", () -> block.search(blocks(6_000, null)));
        add("blocks of 1,000 m² in a building", () -> block.search(blocks(1_000, InventedUnits.building(3))));
        add("coming vacant in 3 months", () -> expiry.comingVacant(ExpiryCriteria.within(InventedUnits.TODAY, 3)));
        add("expiries by month and building", () -> expiry.byMonth(ExpiryCriteria.within(InventedUnits.TODAY, 12)));
        add("stacking plan", () -> building.now(InventedUnits.building(3)));
        add(
                "stacking plan as of two days",
                () -> building.asOf(InventedUnits.building(3), InventedUnits.TODAY, InventedUnits.TODAY));
        add("enterprise file", () -> file.history(InventedUnits.uscc(7)));
        add("freshness of units", () -> freshness.perSource("unit_log"));
        add("enterprises, everything", () -> enterprise.search(EnterpriseCriteria.all()));
        add("enterprises, part of a name", () -> enterprise.search(EnterpriseCriteria.containing("澜舟77")));
        add("enterprise, by code", () -> enterprise.find(InventedUnits.uscc(7)));
    }

    private void add(String name, Runnable query) {
        all.put(name, query);
    }

    Map<String, Runnable> all() {
        return all;
    }

    private static BlockCriteria blocks(int areaMin, String building) {
        return new BlockCriteria(Vacating.now(InventedUnits.TODAY), new BigDecimal(areaMin), building, null, 50);
    }

    private static VacancyCriteria narrow() {
        return new VacancyCriteria(
                new BigDecimal(300),
                new BigDecimal(600),
                null,
                new BigDecimal(6),
                "大厦1",
                null,
                EnumSet.of(UnitStatus.VACANT),
                VacancySort.RENT,
                false,
                1,
                VacancyCriteria.PAGE_SIZE);
    }
}
