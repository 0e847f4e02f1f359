package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** How the agreements between firms and the government are kept: once a quarter. */
final class ContractFeed implements Feed {

    static final String SOURCE = "contracts";

    private static final int TERM = 3 * 365;
    private static final int LISTED_AFTER_END = 365;
    private static final double TO_BE_MENDED = 0.05;

    private static final List<String> BY_GOVERNMENT =
            List.of("协调办公用房并按协议兑现租金支持", "配备服务专员，政策申报一对一辅导", "人才公寓名额及落户咨询服务", "按协议兑现研发投入支持", "协助对接区内应用场景");

    private final Outlet outlet;
    private final Dirt dirt;

    ContractFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (Period.endsQuarter(day) && outlet.takes(SOURCE, day)) {
            write(district, day);
        }
    }

    private void write(District district, LocalDate day) throws IOException {
        String name = "政府合同履约_%s.xlsx".formatted(Period.quarter(day));
        try (WorkbookSheet sheet = new WorkbookSheet(outlet.file(SOURCE, name, day), "履约情况", day)) {
            sheet.header("协议编号", "企业名称", "统一社会信用代码", "签订日期", "到期日期", "企业承诺", "政府承诺", "履约状态");
            for (Enterprise firm : district.enterprises()) {
                if (firm != null && firm.isHere() && firm.supportUntil() > day.toEpochDay() - LISTED_AFTER_END) {
                    sheet.row(row(district, firm, day));
                }
            }
        }
    }

    private Object[] row(District district, Enterprise firm, LocalDate day) {
        Dice dice = dirt.dice();
        int ends = firm.supportUntil();
        // nobody agrees with a firm that does not exist yet
        LocalDate signed = LocalDate.ofEpochDay(Math.max(ends - TERM, firm.establishedOn()));
        return new Object[] {
            "普招协〔%d〕%05d号".formatted(signed.getYear(), firm.number()),
            district.firmNames().full(firm),
            dirt.code(SOURCE, day, firm.number(), firm.uscc()),
            signed,
            LocalDate.ofEpochDay(ends),
            byFirm(firm, ends),
            dice.pick(BY_GOVERNMENT, Die.CONTRACT, firm.number(), ends),
            state(firm, day)
        };
    }

    private String byFirm(Enterprise firm, int ends) {
        int size = dirt.dice().between(1, 12, Die.CONTRACT, firm.number(), ends + 1L);
        return switch (dirt.dice().between(0, 2, Die.CONTRACT, firm.number(), ends + 2L)) {
            case 0 -> "年纳税较签约前一年增长不低于%d%%".formatted(size);
            case 1 -> "协议期内新增就业不少于%d人".formatted(5 * size);
            default -> "年研发投入不低于营业收入的%d%%".formatted(size);
        };
    }

    private String state(Enterprise firm, LocalDate day) {
        if (firm.supportUntil() < day.toEpochDay()) {
            return "已到期";
        }
        return dirt.dice().happens(TO_BE_MENDED, Die.CONTRACT, firm.number(), -day.toEpochDay()) ? "整改" : "履约中";
    }
}
