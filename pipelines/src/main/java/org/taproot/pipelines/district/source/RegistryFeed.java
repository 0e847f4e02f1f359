package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening;

/**
 * The registry: now and then a copy of the whole register of the district as a CSV, and day by day every
 * completed filing as a row of its database.
 */
final class RegistryFeed implements Feed {

    static final String SOURCE = "registry";
    static final String CHANGES = "registry-changes";

    private static final List<Outlet.Column> COLUMNS = List.of(
            new Outlet.Column("change_id", "bigint"),
            new Outlet.Column("change_type", "varchar(40)"),
            new Outlet.Column("uscc", "varchar(18)"),
            new Outlet.Column("enterprise_name", "varchar(200)"),
            new Outlet.Column("content_before", "varchar(400)"),
            new Outlet.Column("content_after", "varchar(400)"),
            new Outlet.Column("entity_type", "varchar(80)"),
            new Outlet.Column("industry", "varchar(80)"),
            new Outlet.Column("registered_capital", "varchar(60)"),
            new Outlet.Column("established_on", "date"),
            new Outlet.Column("registered_address", "varchar(400)"),
            new Outlet.Column("entity_status", "varchar(20)"),
            new Outlet.Column("filed_on", "date"),
            new Outlet.Column("updated_at", "timestamp"));

    private final Outlet outlet;
    private final Dirt dirt;
    private final LocalDate copiedOn;
    private final Outlet.Table changes;
    private boolean begun;

    /** @param copiedOn a day on which a copy of the whole register is made besides the regular ones */
    RegistryFeed(Outlet outlet, Dirt dirt, LocalDate copiedOn) throws IOException {
        this.outlet = outlet;
        this.dirt = dirt;
        this.copiedOn = copiedOn;
        this.changes = outlet.table(CHANGES, "registry_change", COLUMNS);
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        int ofDay = 0;
        for (Happening happening : district.happenings()) {
            if (happening instanceof Happening.Filed filed) {
                add(district, filed, day, ofDay++);
            }
        }
        if (!begun || Period.endsQuarter(day) || day.equals(copiedOn)) {
            begun = true;
            copy(district, day);
        }
    }

    /** The number is made of the day, so that it is the same whenever the day is lived again. */
    private void add(District district, Happening.Filed filed, LocalDate day, int ofDay) throws IOException {
        if (!outlet.takes(CHANGES, day)) {
            return;
        }
        Enterprise firm = filed.enterprise();
        RegistryWords words = new RegistryWords(district);
        boolean person = filed.filing() == Happening.Filing.REPRESENTATIVE_CHANGED;
        changes.add(
                day,
                List.of(
                        String.valueOf(day.toEpochDay() * 100_000 + ofDay),
                        filed.filing().zh(),
                        firm.uscc(),
                        district.firmNames().full(firm),
                        person ? words.representative(firm, 0) : filed.before(),
                        person ? words.representative(firm, district.day()) : filed.after(),
                        words.entityType(firm),
                        firm.industry().zh(),
                        words.capital(firm),
                        LocalDate.ofEpochDay(firm.establishedOn()).toString(),
                        firm.registered().address(),
                        status(filed.filing()),
                        filedOn(district, firm, day).toString(),
                        "%s %02d:%02d:00".formatted(day, 9 + ofDay / 60 % 9, ofDay % 60)));
    }

    /** Some days before it was completed; an opening is filed on the day the firm comes into being. */
    private static LocalDate filedOn(District district, Enterprise firm, LocalDate day) {
        LocalDate filed = day.minusDays(district.dice().between(0, 4, Die.FEED, firm.number(), district.day()));
        LocalDate established = LocalDate.ofEpochDay(firm.establishedOn());
        return filed.isBefore(established) ? established : filed;
    }

    private static String status(Happening.Filing filing) {
        return switch (filing) {
            case MOVED_OUT -> "迁出";
            case DEREGISTERED -> "注销";
            default -> "存续";
        };
    }

    private void copy(District district, LocalDate day) throws IOException {
        if (!outlet.takes(SOURCE, day)) {
            return;
        }
        String name = "企业名录_%s.csv".formatted(Period.day(day));
        try (CsvSheet sheet = new CsvSheet(
                outlet.file(SOURCE, name, day),
                StandardCharsets.UTF_8,
                "企业名称",
                "统一社会信用代码",
                "注册日期",
                "企业类型",
                "注册资金",
                "经营范围",
                "所在省份",
                "地区",
                "注册地址",
                "登记状态",
                "法人股东")) {
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && firm.registered().isInDistrict()) {
                    String[] row = row(district, firm, day);
                    sheet.row(row);
                    if (dirt.rowTwice(SOURCE, day, firm.number())) {
                        sheet.row(row);
                    }
                }
            }
        }
    }

    private String[] row(District district, Enterprise firm, LocalDate day) {
        RegistryWords words = new RegistryWords(district);
        return new String[] {
            district.firmNames().full(firm),
            dirt.code(SOURCE, day, firm.number(), firm.uscc()),
            LocalDate.ofEpochDay(firm.establishedOn()).toString(),
            words.entityType(firm),
            words.capital(firm),
            words.scope(firm),
            "上海市",
            "普陀区",
            firm.registered().address(),
            "存续",
            owner(district, firm)
        };
    }

    /** The firm that holds it; empty when people do, or when that firm is gone. */
    private static String owner(District district, Enterprise firm) {
        Enterprise owner = firm.parent() < 0 ? null : district.enterprises().get(firm.parent());
        return owner == null || !owner.isHere() ? "" : district.firmNames().full(owner);
    }
}
