package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.AREA;
import static org.taproot.lake.table.ColumnType.BOOLEAN;
import static org.taproot.lake.table.ColumnType.DATE;
import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.LONG;
import static org.taproot.lake.table.ColumnType.MONEY;
import static org.taproot.lake.table.ColumnType.NUMBER;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.model.occupancy.BlockOnOffer;
import org.taproot.model.occupancy.LeaseEvent;
import org.taproot.model.occupancy.LeaseEventStanding;
import org.taproot.model.occupancy.LeaseGroup;
import org.taproot.model.occupancy.OccupancySums;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.SpaceUse;
import org.taproot.model.occupancy.Weight;

/** The tables of occupancy: figures of places, their daily series, what happened to leases, and what is on offer. */
public final class OccupancyTables {

    /** One row per place, as of the newest business day. */
    public static final HubTable<PlaceOccupancy> OCCUPANCY = new HubTable<>(
            "occupancy",
            "租用情况 · 当前 / occupancy of floors, buildings, streets and the district · current",
            occupancy(true),
            Layout.COPY_ON_WRITE_BUCKETS);

    /** One row per place and business day, and another one whenever something is learnt of that day. */
    public static final HubTable<PlaceOccupancy> OCCUPANCY_DAILY = new HubTable<>(
            "occupancy_daily",
            "租用情况 · 逐日 / occupancy of buildings, streets and the district · by day",
            occupancy(false),
            Layout.PLAIN);

    public static final HubTable<LeaseEventStanding> LEASE_EVENT_HISTORY =
            new HubTable<>("lease_event_history", "租约事件 · 历史 / lease events · history", leaseEvent(), Layout.PLAIN);

    public static final HubTable<BlockOnOffer> CONTIGUOUS_BLOCK = new HubTable<>(
            "contiguous_block",
            "连续空置空间 · 当前 / vacant space that hangs together · current",
            block(),
            Layout.COPY_ON_WRITE_BUCKETS);

    private OccupancyTables() {}

    static List<HubTable<?>> all() {
        return List.of(OCCUPANCY, OCCUPANCY_DAILY, LEASE_EVENT_HISTORY, CONTIGUOUS_BLOCK);
    }

    private static List<Column<PlaceOccupancy>> occupancy(boolean isCurrent) {
        List<Column<PlaceOccupancy>> place = new ArrayList<>();
        if (isCurrent) {
            place.add(new Column<>("bucket", INTEGER, "分桶 / bucket of the building", PlaceOccupancy::bucket));
        }
        place.add(new Column<>("level", TEXT, "层级 / FLOOR, BUILDING, PARK, STREET or DISTRICT", row -> row.level()
                .name()));
        place.add(new Column<>(
                "place",
                TEXT,
                "地点；街镇未知为空 / place, a floor as building/floor; empty for units of unknown street",
                PlaceOccupancy::name));
        place.add(new Column<>("business_date", DATE, "业务日期，当日24时 / business day, as of its end", PlaceOccupancy::day));
        List<Column<PlaceOccupancy>> figures = Column.within(figures(), PlaceOccupancy::sums);
        List<Column<PlaceOccupancy>> versioning = List.of(
                new Column<>(
                        "known_from",
                        INSTANT,
                        "知悉时间 / receipt of the newest of what it rests on",
                        PlaceOccupancy::knownFrom),
                new Column<>(
                        "revision",
                        LONG,
                        "修订号，同日取大者 / of two rows of a place and day the larger counts",
                        PlaceOccupancy::revision));
        return Stream.of(place, figures, versioning).flatMap(List::stream).toList();
    }

    private static List<Column<OccupancySums>> figures() {
        return Stream.of(stock(), rates(), leases(), terms())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column<OccupancySums>> stock() {
        return List.of(
                new Column<>("units", LONG, "单元数（可租赁） / units in the stock", OccupancySums::units),
                new Column<>(
                        "units_without_area",
                        LONG,
                        "面积未知单元数 / of them without a known area",
                        OccupancySums::unitsWithoutArea),
                new Column<>("vacant_units", LONG, "空置单元数 / vacant units", sums -> sums.units(SpaceUse.VACANT)),
                new Column<>(
                        "unverified_units", LONG, "待核实单元数 / unverified units", sums -> sums.units(SpaceUse.UNVERIFIED)),
                new Column<>("stock_m2", AREA, "M1 可租赁面积（m²） / leasable stock, m²", OccupancySums::stockM2),
                area("vacant_m2", "空置面积（m²） / vacant, m²", SpaceUse.VACANT),
                area("let_m2", "已租面积，不含退租及转租（m²） / let, neither noticed nor offered, m²", SpaceUse.LEASED),
                area("notice_given_m2", "已通知退租面积（m²） / let with notice given, m²", SpaceUse.NOTICE_GIVEN),
                area("sublet_offered_m2", "转租面积（m²） / let and offered by the tenant, m²", SpaceUse.SUBLET_OFFERED),
                area("unverified_m2", "待核实面积（m²） / unverified, m²", SpaceUse.UNVERIFIED));
    }

    private static Column<OccupancySums> area(String name, String comment, SpaceUse use) {
        return new Column<>(name, AREA, comment, sums -> sums.areaM2(use));
    }

    private static List<Column<OccupancySums>> rates() {
        return List.of(
                new Column<>(
                        "vacancy_rate",
                        NUMBER,
                        "M2 空置率（按面积，小数） / vacancy rate by area, fraction",
                        OccupancySums::vacancyRate),
                new Column<>(
                        "vacancy_rate_units",
                        NUMBER,
                        "空置率（按套数，小数） / vacancy rate by units, fraction",
                        OccupancySums::vacancyRateOfUnits),
                new Column<>(
                        "available_3m_m2",
                        AREA,
                        "可招租面积，含3个月内到期（m²） / available now or within 3 months, m²",
                        OccupancySums::availableIn3MonthsM2),
                new Column<>(
                        "availability_rate_3m",
                        NUMBER,
                        "M3 可招租率（3个月，小数） / availability rate, 3 months, fraction",
                        OccupancySums::availabilityRate));
    }

    private static List<Column<OccupancySums>> leases() {
        return List.of(
                expiring(
                        "expiring_3m_m2",
                        "3个月内到期面积（m²） / let until a day within 3 months, m²",
                        LeaseGroup.ENDING_IN_3_MONTHS),
                expiring(
                        "expiring_6m_m2",
                        "6个月内到期面积（m²） / let until a day within 6 months, m²",
                        LeaseGroup.ENDING_IN_6_MONTHS),
                expiring(
                        "expiring_12m_m2",
                        "12个月内到期面积（m²） / let until a day within 12 months, m²",
                        LeaseGroup.ENDING_IN_12_MONTHS),
                expiring(
                        "noticed_3m_m2",
                        "3个月内退租面积（m²） / of it with notice given, 3 months, m²",
                        LeaseGroup.NOTICED_IN_3_MONTHS),
                expiring(
                        "noticed_6m_m2",
                        "6个月内退租面积（m²） / of it with notice given, 6 months, m²",
                        LeaseGroup.NOTICED_IN_6_MONTHS),
                expiring(
                        "noticed_12m_m2",
                        "12个月内退租面积（m²） / of it with notice given, 12 months, m²",
                        LeaseGroup.NOTICED_IN_12_MONTHS),
                new Column<>(
                        "leases_in_force",
                        LONG,
                        "生效租约单元数（止日已知） / let units with a last day to come",
                        sums -> sums.leases(LeaseGroup.IN_FORCE).units()),
                expiring("undated_m2", "止日未知的已租面积（m²） / let without a known last day, m²", LeaseGroup.UNDATED),
                expiring("held_over_m2", "到期未更新面积（m²） / let beyond the last day, m²", LeaseGroup.HELD_OVER));
    }

    private static Column<OccupancySums> expiring(String name, String comment, LeaseGroup group) {
        return new Column<>(name, AREA, comment, sums -> sums.leases(group).areaM2());
    }

    private static List<Column<OccupancySums>> terms() {
        return List.of(
                new Column<>(
                        "walt_area_years",
                        NUMBER,
                        "M9 加权平均剩余租期（按面积，年） / WALT by area, years",
                        sums -> sums.walt(Weight.AREA)),
                new Column<>(
                        "walt_rent_years",
                        NUMBER,
                        "M9 加权平均剩余租期（按年租金，年） / WALT by annual rent, years",
                        sums -> sums.walt(Weight.RENT)),
                new Column<>(
                        "rollover_12m_area",
                        NUMBER,
                        "M10 12个月到期集中度（按面积，小数） / rollover share of the next 12 months by area, fraction",
                        sums -> sums.rolloverShare(Weight.AREA)),
                new Column<>(
                        "rollover_12m_rent",
                        NUMBER,
                        "M10 12个月到期集中度（按年租金，小数） / rollover share of the next 12 months by annual rent, fraction",
                        sums -> sums.rolloverShare(Weight.RENT)),
                new Column<>(
                        "mean_rent_cny_m2_day",
                        NUMBER,
                        "平均租金（元/m²/天，按面积加权） / mean rent of let space, CNY per m² and day, weighed by area",
                        OccupancySums::meanRentCnyM2Day),
                new Column<>(
                        "annual_rent_cny",
                        MONEY,
                        "年租金（元，365天） / annual rent of let space, CNY, 365 days",
                        sums -> sums.leased().annualRentCny()));
    }

    private static List<Column<LeaseEventStanding>> leaseEvent() {
        List<Column<LeaseEvent>> event = List.of(
                new Column<>("lease_event_id", TEXT, "事件编号 / id, the same for the same event", LeaseEvent::id),
                new Column<>(
                        "kind",
                        TEXT,
                        "事件 / SIGNED, RENEWED, EXPIRED, SURRENDERED, ENDED or HELD_OVER",
                        each -> each.kind().name()),
                new Column<>("business_date", DATE, "日期 / day since when the unit is different", LeaseEvent::day),
                new Column<>("building", TEXT, "楼宇 / building", LeaseEvent::building),
                new Column<>("unit_id", TEXT, "单元编号 / building/floor/unit", LeaseEvent::unitId),
                new Column<>("tenant", TEXT, "租户 / whose lease it is", LeaseEvent::tenant),
                new Column<>("area_m2", AREA, "面积（m²） / area of the unit, m²", LeaseEvent::areaM2),
                new Column<>("last_day", DATE, "原租期结束 / last day of the lease as it was before", LeaseEvent::lastDay));
        List<Column<LeaseEventStanding>> standing = List.of(
                new Column<>(
                        "standing",
                        BOOLEAN,
                        "是否成立；更正后撤销为否 / false when a correction took it back",
                        LeaseEventStanding::isStanding),
                new Column<>(
                        "known_from",
                        INSTANT,
                        "知悉时间 / receipt of the newest of what it rests on",
                        LeaseEventStanding::knownFrom),
                new Column<>(
                        "revision",
                        LONG,
                        "修订号，同一事件取大者 / of two rows of an event the larger counts",
                        LeaseEventStanding::revision));
        return Stream.concat(Column.within(event, LeaseEventStanding::event).stream(), standing.stream())
                .toList();
    }

    private static List<Column<BlockOnOffer>> block() {
        return List.of(
                new Column<>("bucket", INTEGER, "分桶 / bucket of the building", BlockOnOffer::bucket),
                new Column<>("building", TEXT, "楼宇 / building", BlockOnOffer::building),
                new Column<>(
                        "number",
                        INTEGER,
                        "序号，大者在前；0为无空置 / from 1, the largest first; 0 when nothing is vacant",
                        BlockOnOffer::number),
                new Column<>("floors", TEXT, "楼层 / floors from the lowest, parted by a comma", BlockOnOffer::floors),
                new Column<>("unit_ids", TEXT, "单元编号 / units, parted by a comma", BlockOnOffer::units),
                new Column<>("unit_count", INTEGER, "单元数 / units", BlockOnOffer::unitCount),
                new Column<>("area_m2", AREA, "面积（m²） / leasable area, m²", BlockOnOffer::areaM2),
                new Column<>("business_date", DATE, "业务日期 / business day, as of its end", BlockOnOffer::day));
    }
}
