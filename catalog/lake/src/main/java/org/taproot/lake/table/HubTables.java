package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.AREA;
import static org.taproot.lake.table.ColumnType.DATE;
import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.LONG;
import static org.taproot.lake.table.ColumnType.MONEY;
import static org.taproot.lake.table.ColumnType.RENT;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.model.carrier.Carrier;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.place.Address;
import org.taproot.model.vocabulary.FactKinds;

/** Every table of the hub. */
public final class HubTables {

    public static final EntityTables<EnterpriseReported, Enterprise> ENTERPRISE =
            EntityTables.of("enterprise", "企业 / enterprises", enterprise());

    public static final EntityTables<UnitReported, Unit> UNIT = EntityTables.of("unit", "单元 / units", unit());

    public static final EntityTables<CarrierReported, Carrier> CARRIER = CarrierTables.all();

    public static final HubTable<DeadLetter> DEAD_LETTER = new HubTable<>(
            "dead_letter", "死信：未能成为事实的输入 / input that could not become a fact", deadLetter(), Layout.BY_DAY_OF_RECEIPT);

    private static final List<HubTable<?>> LOGS =
            FactKinds.onlyLogged().stream().<HubTable<?>>map(FactLog::of).toList();

    private HubTables() {}

    /**
     * The log of a kind of fact that is only logged.
     *
     * @throws IllegalArgumentException when its facts are merged, whose log has more columns than theirs
     */
    @SuppressWarnings("unchecked") // the logs stand in the order of their kinds
    public static <F extends Fact> HubTable<F> log(FactKind<F> kind) {
        int place = FactKinds.onlyLogged().indexOf(kind);
        if (place < 0) {
            throw new IllegalArgumentException("Unknown log of %s: expected one of %s, which are only logged"
                    .formatted(kind, FactKinds.onlyLogged()));
        }
        return (HubTable<F>) LOGS.get(place);
    }

    public static List<HubTable<?>> all() {
        return Stream.of(
                        List.<HubTable<?>>of(ENTERPRISE.log(), ENTERPRISE.history(), ENTERPRISE.current()),
                        List.<HubTable<?>>of(UNIT.log(), UNIT.history(), UNIT.current()),
                        List.<HubTable<?>>of(CARRIER.log(), CARRIER.history(), CARRIER.current()),
                        List.<HubTable<?>>of(DEAD_LETTER),
                        OccupancyTables.all(),
                        MoveTables.all(),
                        PlaceTables.all(),
                        LOGS)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column<Enterprise>> enterprise() {
        List<Column<Enterprise>> own = List.of(
                new Column<>("uscc", TEXT, "统一社会信用代码 / unified social credit code", Enterprise::uscc),
                new Column<>("name", TEXT, "企业名称 / name", Enterprise::name),
                new Column<>("entity_type", TEXT, "企业类型 / kind of legal entity", Enterprise::entityType),
                new Column<>("established_on", DATE, "成立日期 / date of establishment", Enterprise::establishedOn),
                new Column<>(
                        "registered_capital",
                        MONEY,
                        "注册资本（元，原币） / registered capital, whole units of its currency",
                        enterprise -> amount(enterprise.registeredCapital())),
                new Column<>(
                        "registered_capital_currency",
                        TEXT,
                        "注册资本币种 / currency, ISO 4217",
                        enterprise -> currency(enterprise.registeredCapital())),
                new Column<>("business_scope", TEXT, "经营范围 / business scope", Enterprise::businessScope),
                new Column<>("industry", TEXT, "行业 / industry, as the source says it", Enterprise::industry),
                new Column<>("size", TEXT, "规模 / size band, as the source says it", Enterprise::size),
                new Column<>(
                        "changed_on",
                        DATE,
                        "最近变更登记日期 / day of the newest change that was filed",
                        Enterprise::changedOn),
                new Column<>("closed_on", DATE, "注销日期 / day on which it was closed", Enterprise::closedOn));
        List<Column<Enterprise>> place = Column.within(registeredAddress(), HubTables::registeredAddress);
        return Stream.concat(own.stream(), place.stream()).toList();
    }

    private static List<Column<Address>> registeredAddress() {
        return List.of(
                new Column<>("registered_address", TEXT, "注册地址原文 / registered address as written", Address::text),
                new Column<>("registered_province", TEXT, "注册地·省市 / province", Address::province),
                new Column<>("registered_district", TEXT, "注册地·区 / district", Address::district),
                new Column<>("registered_town", TEXT, "注册地·街镇 / street or town", Address::town),
                new Column<>("registered_road", TEXT, "注册地·路村 / road or village", Address::road),
                new Column<>("registered_lane", TEXT, "注册地·弄 / lane", Address::lane),
                new Column<>("registered_number", TEXT, "注册地·号 / house number", Address::number),
                new Column<>("registered_building", TEXT, "注册地·幢 / building", Address::building),
                new Column<>("registered_floor", TEXT, "注册地·层 / floor", Address::floor),
                new Column<>("registered_room", TEXT, "注册地·室 / room", Address::room));
    }

    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null, null, null, null);

    private static Address registeredAddress(Enterprise enterprise) {
        return enterprise.registeredAddress() == null ? NOWHERE : enterprise.registeredAddress();
    }

    private static Object amount(Money capital) {
        return capital == null ? null : capital.amount();
    }

    private static Object currency(Money capital) {
        return capital == null ? null : capital.currency();
    }

    private static List<Column<Unit>> unit() {
        return List.of(
                new Column<>("unit_id", TEXT, "单元编号 / building/floor/unit", Unit::id),
                new Column<>("building", TEXT, "楼宇 / building", Unit::building),
                new Column<>("floor", TEXT, "楼层 / floor", Unit::floor),
                new Column<>("unit", TEXT, "单元 / unit", Unit::unit),
                new Column<>("street", TEXT, "街镇 / street or town", Unit::street),
                new Column<>("area_m2", AREA, "可租赁面积（m²） / leasable area, m²", Unit::areaM2),
                new Column<>(
                        "status",
                        TEXT,
                        "状态 / status",
                        unit -> unit.status() == null ? null : unit.status().name()),
                new Column<>("tenant", TEXT, "租户 / tenant", Unit::tenant),
                new Column<>("lease_start", DATE, "租期开始 / first day of the lease", Unit::leaseStart),
                new Column<>("lease_end", DATE, "租期结束 / last day of the lease", Unit::leaseEnd),
                new Column<>("rent_cny_m2_day", RENT, "租金（元/m²/天） / rent, CNY per m² and day", Unit::rentCnyM2Day));
    }

    private static List<Column<DeadLetter>> deadLetter() {
        return List.of(
                new Column<>("event_id", TEXT, "编号 / deterministic id", DeadLetter::eventId),
                new Column<>("source", TEXT, "来源 / source", DeadLetter::source),
                new Column<>("source_record", TEXT, "来源记录 / file hash and row", DeadLetter::sourceRecord),
                new Column<>("delivery", LONG, "交付编号 / delivery in the ledger", DeadLetter::delivery),
                new Column<>("place", TEXT, "位置 / place in the source", DeadLetter::place),
                new Column<>("reason", TEXT, "原因代码 / reason code", letter -> letter.reason()
                        .name()),
                new Column<>("field", TEXT, "字段 / field at fault", DeadLetter::field),
                new Column<>("value", TEXT, "原值 / value as it came", DeadLetter::value),
                new Column<>("message", TEXT, "英文说明 / what was wrong", DeadLetter::message),
                new Column<>("message_zh", TEXT, "说明 / what was wrong, in Chinese", DeadLetter::messageZh),
                new Column<>("received_at", INSTANT, "接收时间 / knowledge time", DeadLetter::receivedAt),
                new Column<>("attempt", INTEGER, "第几次尝试 / attempt, from 1", DeadLetter::attempt),
                new Column<>("state", TEXT, "状态 / how the attempt ended: REJECTED or REPLAYED", letter -> letter.state()
                        .name()),
                new Column<>("raw_reference", TEXT, "原始内容 / hash of the raw content and row", DeadLetter::rawReference),
                new Column<>("rejected_at", INSTANT, "尝试时间 / when the attempt ended", DeadLetter::rejectedAt));
    }
}
