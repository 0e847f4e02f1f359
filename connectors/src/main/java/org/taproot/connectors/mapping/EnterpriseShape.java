package org.taproot.connectors.mapping;

import static java.util.Objects.requireNonNullElse;
import static org.taproot.model.fact.Overlay.first;

import java.time.LocalDate;
import java.util.List;
import org.taproot.model.enterprise.CapitalText;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.enterprise.Money;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.Provenance;
import org.taproot.model.place.Address;
import org.taproot.model.place.AddressText;
import org.taproot.model.place.AreaName;
import org.taproot.wire.Topic;

/** What registers say of an enterprise. */
final class EnterpriseShape {

    private static final ValueReader TEXT = (field, text, cell) -> Outcome.accepted(text);

    static final Shape<EnterpriseReported> SHAPE = new Shape<>(
            List.of(
                    Target.of(
                            "uscc",
                            (field, text, cell) -> Uscc.parse(field, text),
                            true,
                            "统一社会信用代码",
                            "unified social credit code"),
                    Target.of("name", TEXT, true, "企业名称", "name"),
                    Target.of("entity_type", TEXT, false, "企业类型", "kind of legal entity"),
                    Target.of("established_on", ValueReaders::date, false, "成立日期", "date of establishment"),
                    Target.of(
                            "registered_capital",
                            (field, text, cell) -> CapitalText.parse(field, text),
                            false,
                            "注册资本",
                            "registered capital with its unit, such as 200万元人民币"),
                    Target.of("business_scope", TEXT, false, "经营范围", "business scope"),
                    Target.of("registered_address", TEXT, false, "注册地址", "registered address"),
                    Target.of("province", TEXT, false, "所在省市", "province, where the address does not name it"),
                    Target.of("district", TEXT, false, "所在区", "district, where the address does not name it"),
                    Target.of("industry", TEXT, false, "行业", "industry"),
                    Target.of("size", TEXT, false, "规模", "size band"),
                    Target.of(
                            "changed_on", ValueReaders::date, false, "变更日期", "day of the newest change that was filed"),
                    Target.of("closed_on", ValueReaders::date, false, "注销日期", "day on which it was closed")),
            Topic.ENTERPRISE_REPORTED,
            EnterpriseShape::fact,
            List.of());

    private EnterpriseShape() {}

    private static Outcome<EnterpriseReported> fact(Provenance provenance, Object[] values) {
        return Outcome.accepted(new EnterpriseReported(
                provenance,
                new Enterprise(
                        (String) values[0],
                        (String) values[1],
                        (String) values[2],
                        (LocalDate) values[3],
                        (Money) values[4],
                        (String) values[5],
                        address((String) values[6], (String) values[7], (String) values[8]),
                        (String) values[9],
                        (String) values[10],
                        (LocalDate) values[11],
                        (LocalDate) values[12])));
    }

    /** The address, with the province and the district of their own columns where it does not name them. */
    private static Address address(String text, String provinceText, String districtText) {
        Address written = AddressText.parse(text);
        if (written != null && written.province() != null && written.district() != null) {
            return written;
        }
        String province = AreaName.province(provinceText);
        String district = AreaName.district(districtText);
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
