package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.LONG;
import static org.taproot.lake.table.ColumnType.MONEY;
import static org.taproot.lake.table.ColumnType.NUMBER;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.lake.table.HubView.ViewColumn;
import org.taproot.model.fact.Version;
import org.taproot.model.resolve.EnterprisePlace;

/** In which building, on which floor and in which unit enterprises are. */
public final class PlaceTables {

    public static final HubTable<Version<EnterprisePlace>> ENTERPRISE_PLACE = new HubTable<>(
            "enterprise_place", "企业落点 · 当前 / where enterprises are", columns(), Layout.COPY_ON_WRITE_BUCKETS);

    private PlaceTables() {}

    static List<HubTable<?>> all() {
        return List.of(ENTERPRISE_PLACE);
    }

    static List<HubView> views() {
        List<ViewColumn> columns = new ArrayList<>();
        columns.add(new ViewColumn("rank", LONG, "次序，注册资本大者在前 / rank, the largest registered capital first"));
        place().stream()
                .filter(column -> !column.name().equals("state"))
                .map(ViewColumn::like)
                .forEach(columns::add);
        return List.of(new HubView(
                "unresolved",
                "待认定的企业地址，重要者在前 / addresses that wait for a person, the most important first",
                columns,
                HubViews.sql("unresolved")));
    }

    private static List<Column<Version<EnterprisePlace>>> columns() {
        List<Column<Version<EnterprisePlace>>> columns = new ArrayList<>();
        columns.add(new Column<>("bucket", INTEGER, "分桶 / bucket of the key", Version::bucket));
        columns.addAll(Column.within(place(), Version::payload));
        columns.add(
                new Column<>("known_from", INSTANT, "知悉时间 / when its sources said so last", version -> version.cause()
                        .receivedAt()));
        return columns;
    }

    private static List<Column<EnterprisePlace>> place() {
        return List.of(
                new Column<>("uscc", TEXT, "统一社会信用代码 / unified social credit code", EnterprisePlace::uscc),
                new Column<>("name", TEXT, "企业名称 / name", EnterprisePlace::name),
                new Column<>(
                        "registered_capital",
                        MONEY,
                        "注册资本（元，原币） / registered capital, whole units of its currency",
                        EnterprisePlace::capital),
                new Column<>("place_kind", TEXT, "场所类型 / which of its places: REGISTERED", place -> place.kind()
                        .name()),
                new Column<>("address", TEXT, "地址原文 / address as written", EnterprisePlace::address),
                new Column<>("district", TEXT, "地址所在区 / district of the address", EnterprisePlace::district),
                new Column<>(
                        "state",
                        TEXT,
                        "RESOLVED 已落楼，UNRESOLVED 待认定，SHARED 集中登记地（不计占用），OUTSIDE 不在已知载体 / RESOLVED, UNRESOLVED, SHARED (left out of occupancy) or OUTSIDE",
                        place -> place.state().name()),
                new Column<>("carrier_id", TEXT, "载体编号 / id of the carrier, if certain", EnterprisePlace::carrierId),
                new Column<>(
                        "floor", TEXT, "楼层，多个以、分隔 / floor, if certain; several parted by 、", EnterprisePlace::floor),
                new Column<>(
                        "unit_id",
                        TEXT,
                        "单元编号，多个以、分隔 / unit, if certain; several parted by 、",
                        EnterprisePlace::unitId),
                new Column<>("confidence", NUMBER, "置信度（0至1） / confidence, 0 to 1", EnterprisePlace::confidence),
                new Column<>("reason_zh", TEXT, "理由（中文） / why, in Chinese", EnterprisePlace::reasonZh),
                new Column<>("reason_en", TEXT, "理由（英文） / why, in English", EnterprisePlace::reasonEn),
                new Column<>(
                        "candidates",
                        TEXT,
                        "候选载体，以、分隔 / carriers that may be meant, parted by 、",
                        EnterprisePlace::candidates),
                new Column<>(
                        "earlier_decision",
                        TEXT,
                        "此前对旧地址的认定 / what a person had decided about an earlier address",
                        EnterprisePlace::earlierDecision));
    }
}
