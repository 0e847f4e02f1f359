package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.DATE;
import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.LONG;
import static org.taproot.lake.table.ColumnType.NUMBER;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.lake.table.HubView.ViewColumn;
import org.taproot.model.move.EnterpriseMove;
import org.taproot.model.move.Whereabouts;

/** What became of enterprises between two snapshots of a register. */
public final class MoveTables {

    public static final HubTable<EnterpriseMove> ENTERPRISE_MOVE = new HubTable<>(
            "enterprise_move", "企业变动（逐次修订） / moves of enterprises, every revision", columns(), Layout.PLAIN);

    private static final Whereabouts NOWHERE = new Whereabouts(null, null, null);

    private MoveTables() {}

    static List<HubTable<?>> all() {
        return List.of(ENTERPRISE_MOVE);
    }

    static List<HubView> views() {
        return List.of(
                new HubView(
                        "enterprise_move_newest",
                        "企业变动（现行） / moves of enterprises as they are said now",
                        ENTERPRISE_MOVE.columns().stream().map(ViewColumn::like).toList(),
                        HubViews.sql("enterprise_move_newest")),
                new HubView(
                        "migration_flow",
                        "企业流动 / how many enterprises went from one district to another",
                        flow(),
                        HubViews.sql("migration_flow")));
    }

    private static List<ViewColumn> flow() {
        return List.of(
                new ViewColumn(
                        "month",
                        DATE,
                        "月份首日 / first day of the month; of the later snapshot where the day is not known"),
                new ViewColumn("source", TEXT, "来源 / source"),
                new ViewColumn("origin", TEXT, "迁出区，空为覆盖范围以外 / district it left; empty for outside the coverage"),
                new ViewColumn(
                        "destination", TEXT, "迁入区，空为覆盖范围以外 / district it came to; empty for outside the coverage"),
                new ViewColumn("entity_type", TEXT, "企业类型 / kind of legal entity"),
                new ViewColumn("industry", TEXT, "行业 / industry"),
                new ViewColumn("size", TEXT, "规模 / size band"),
                new ViewColumn("enterprises", LONG, "企业数 / number of enterprises"));
    }

    private static List<Column<EnterpriseMove>> columns() {
        List<Column<EnterpriseMove>> what = List.of(
                new Column<>("move_id", TEXT, "变动编号 / deterministic id", EnterpriseMove::id),
                new Column<>(
                        "revision",
                        INTEGER,
                        "修订号，以最大者为准 / revision from 1; the largest counts",
                        EnterpriseMove::revision),
                new Column<>(
                        "standing",
                        TEXT,
                        "SAID 有效，WITHDRAWN 已撤回 / SAID, or WITHDRAWN by a correction",
                        move -> move.standing().name()),
                new Column<>("source", TEXT, "来源 / source", EnterpriseMove::source),
                new Column<>("uscc", TEXT, "统一社会信用代码 / unified social credit code", EnterpriseMove::uscc),
                new Column<>("name", TEXT, "企业名称 / name", EnterpriseMove::name),
                new Column<>(
                        "kind", TEXT, "变动类型 / kind of move", move -> move.kind().name()),
                new Column<>("kind_zh", TEXT, "变动类型（中文） / kind of move, in Chinese", move -> move.kind()
                        .zh()),
                new Column<>("before_on", DATE, "前一快照日期 / day of the earlier snapshot", EnterpriseMove::beforeOn),
                new Column<>("after_on", DATE, "后一快照日期 / day of the later snapshot", EnterpriseMove::afterOn),
                new Column<>(
                        "occurred_on",
                        DATE,
                        "发生日期，不详为空 / day on which it happened, if known",
                        EnterpriseMove::occurredOn));
        List<Column<EnterpriseMove>> about = List.of(
                new Column<>("entity_type", TEXT, "企业类型 / kind of legal entity", EnterpriseMove::form),
                new Column<>("industry", TEXT, "行业 / industry", EnterpriseMove::industry),
                new Column<>("size", TEXT, "规模 / size band", EnterpriseMove::size),
                new Column<>("confidence", NUMBER, "置信度（0至1） / confidence, 0 to 1", EnterpriseMove::confidence),
                new Column<>("reason_zh", TEXT, "理由（中文） / why, in Chinese", EnterpriseMove::reasonZh),
                new Column<>("reason_en", TEXT, "理由（英文） / why, in English", EnterpriseMove::reasonEn),
                new Column<>(
                        "known_from",
                        INSTANT,
                        "知悉时间 / when both snapshots had been received",
                        EnterpriseMove::knownFrom));
        return Stream.of(
                        what,
                        Column.within(whereabouts("from", "迁出地", "before"), MoveTables::origin),
                        Column.within(whereabouts("to", "迁入地", "after"), MoveTables::destination),
                        about)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column<Whereabouts>> whereabouts(String prefix, String zh, String en) {
        return List.of(
                new Column<>(prefix + "_district", TEXT, zh + "·区 / district " + en, Whereabouts::district),
                new Column<>(prefix + "_street", TEXT, zh + "·街镇 / street or town " + en, Whereabouts::street),
                new Column<>(prefix + "_address", TEXT, zh + "·地址原文 / address as written " + en, Whereabouts::address));
    }

    private static Whereabouts origin(EnterpriseMove move) {
        return move.origin() == null ? NOWHERE : move.origin();
    }

    private static Whereabouts destination(EnterpriseMove move) {
        return move.destination() == null ? NOWHERE : move.destination();
    }
}
