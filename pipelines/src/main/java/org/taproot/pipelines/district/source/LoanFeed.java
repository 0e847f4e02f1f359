package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** Batch loans and credit loans: who asked for one in a month, and what became of earlier ones. */
final class LoanFeed implements Feed {

    static final String SOURCE = "loans";

    private static final double A_MONTH = 70;
    private static final double GRANTED = 0.68;
    private static final List<String> BANKS = List.of("澄汀银行", "沐砚银行", "霁川农村商业银行", "琅渚银行", "栖梧银行", "漪澜村镇银行");
    private static final List<String> PRODUCTS = List.of("批次贷", "信用贷");
    private static final List<String> BANDS = List.of("50以下", "50-100", "100-300", "300-500", "500-1000", "1000以上");

    private final Outlet outlet;
    private final Dirt dirt;
    private final Docket<Loan> docket = new Docket<>();

    LoanFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (!Period.endsMonth(day)) {
            return;
        }
        int count = district.dice().count(A_MONTH * district.scale(), Die.LOAN, -1, day.toEpochDay());
        for (int i = 0; i < count; i++) {
            add(district, day, i);
        }
        List<Loan> loans = docket.until(district.day());
        LocalDate sentOn = day.plusDays(9);
        if (outlet.takes(SOURCE, sentOn)) {
            write(new FirmWords(district), loans, day, sentOn);
        }
    }

    private void add(District district, LocalDate day, int row) {
        Draws draws = new Draws(district.dice(), Die.LOAN, row, day.toEpochDay());
        Enterprise firm = new FirmWords(district).drawn(draws, any -> any.headcount(district.day()) >= 4);
        if (firm != null) {
            LocalDate on = Holidays.workingDayOfMonth(day, draws);
            docket.add(new Loan(
                    String.format(Locale.ROOT, "DK%s%05d", Period.month(day), row + 1),
                    firm,
                    draws.pick(BANKS) + Names.MARK,
                    draws.pick(PRODUCTS, 0.55, 0.45),
                    draws.pick(BANDS, 0.15, 0.2, 0.3, 0.2, 0.1, 0.05),
                    on,
                    draws.happens(GRANTED),
                    (int) on.toEpochDay() + draws.between(5, 50)));
        }
    }

    private void write(FirmWords words, List<Loan> loans, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "融资需求_" + Period.month(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "编号",
                "统一社会信用代码",
                "企业名称",
                "银行",
                "产品",
                "需求金额区间(万元)",
                "申请日期",
                "状态",
                "办结日期")) {
            for (Loan loan : loans) {
                boolean isOver = loan.isOver((int) day.toEpochDay());
                sheet.row(
                        loan.number(),
                        sheet.code(loan.firm()),
                        words.full(loan.firm()),
                        loan.bank(),
                        loan.product(),
                        loan.band(),
                        loan.on().toString(),
                        !isOver ? "审核中" : loan.isGranted() ? "已放款" : "未通过",
                        isOver ? LocalDate.ofEpochDay(loan.overOn()).toString() : "");
            }
        }
    }

    /** Wanted, and then granted or not. */
    private record Loan(
            String number,
            Enterprise firm,
            String bank,
            String product,
            String band,
            LocalDate on,
            boolean isGranted,
            int overOn)
            implements Docket.Item {}
}
