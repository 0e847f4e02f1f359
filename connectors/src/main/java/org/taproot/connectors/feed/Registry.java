package org.taproot.connectors.feed;

import static java.util.Objects.requireNonNullElse;
import static org.taproot.model.fact.Overlay.first;

import java.util.List;
import org.taproot.connectors.table.Column;
import org.taproot.connectors.table.Columns;
import org.taproot.connectors.table.CsvTable;
import org.taproot.connectors.table.Values;
import org.taproot.model.enterprise.CapitalText;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.place.Address;
import org.taproot.model.place.AddressText;
import org.taproot.model.place.AreaName;
import org.taproot.model.text.DateText;
import org.taproot.wire.Topic;

/** Extracts of the business register, as CSV. */
final class Registry {

    static final Feed<EnterpriseReported> FEED = new Feed<>(
            "registry",
            50,
            new Columns(
                    List.of(Column.named("name", "企业名称", "单位名称"), Column.named("uscc", "统一社会信用代码", "社会信用代码")),
                    List.of(
                            Column.named("established_on", "注册日期", "成立日期"),
                            Column.named("entity_type", "企业类型"),
                            Column.named("registered_capital", "注册资金", "注册资本"),
                            Column.named("business_scope", "经营范围"),
                            Column.named("province", "所在省份"),
                            Column.named("district", "地区"),
                            Column.named("registered_address", "注册地址"))),
            List.of(),
            new CsvTable(),
            Topic.ENTERPRISE_REPORTED,
            Registry::fact);

    private Registry() {}

    private static Outcome<EnterpriseReported> fact(Values values, Provenance provenance) {
        Reading row = new Reading(values);
        String uscc = row.parsed("uscc", text -> Uscc.parse("uscc", text));
        String name = row.required("name", "the name of the enterprise");
        var establishedOn = row.parsed("established_on", text -> DateText.parse("established_on", text));
        var capital = row.parsed("registered_capital", text -> CapitalText.parse("registered_capital", text));
        return row.outcome(() -> new EnterpriseReported(
                provenance,
                new Enterprise(
                        uscc,
                        name,
                        row.text("entity_type"),
                        establishedOn,
                        capital,
                        row.text("business_scope"),
                        address(values))));
    }

    /** The address, with the province and the district of their own columns where it does not name them. */
    private static Address address(Values values) {
        Address written = AddressText.parse(values.text("registered_address"));
        String province = AreaName.province(values.text("province"));
        String district = AreaName.district(values.text("district"));
        if (written == null) {
            return province == null && district == null ? null : within(province, district);
        }
        return new Address(
                written.text(),
                first(written.province(), province),
                first(written.district(), district),
                written.town(),
                written.road(),
                written.lane(),
                written.number(),
                written.building(),
                written.floor(),
                written.room());
    }

    private static Address within(String province, String district) {
        String text = requireNonNullElse(province, "") + requireNonNullElse(district, "");
        return new Address(text, province, district, null, null, null, null, null, null, null);
    }
}
