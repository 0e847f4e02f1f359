package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening.Insolvency;

/** Insolvencies that the court took up in a month. Case numbers have 演 where real ones do not. */
final class BankruptcyFeed implements Feed {

    static final String SOURCE = "bankruptcy";

    private static final double LIQUIDATION = 0.82;

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Filed> cases = new ArrayList<>();

    BankruptcyFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Insolvency insolvency : Seen.today(district, Insolvency.class)) {
            cases.add(new Filed(insolvency.enterprise(), day));
        }
        if (Period.endsMonth(day)) {
            LocalDate sentOn = day.plusDays(3);
            if (outlet.takes(SOURCE, sentOn)) {
                write(district, day, sentOn);
            }
            cases.clear();
        }
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "破产案件_" + Period.month(day) + ".json";
        try (JsonSheet sheet = new JsonSheet(outlet.file(SOURCE, name, sentOn))) {
            for (Filed filed : cases) {
                Enterprise firm = filed.debtor();
                boolean isLiquidation = district.dice().happens(LIQUIDATION, Die.BANKRUPTCY, firm.number(), 0);
                sheet.add(JsonSheet.object()
                        .put("case_no", "（" + filed.on().getYear() + "）沪03破演" + firm.number() + "号")
                        .put("debtor", district.firmNames().full(firm))
                        .put("uscc", dirt.code(SOURCE, sentOn, firm.number(), firm.uscc()))
                        .put("court", "上海市第三中级人民法院")
                        .put("kind", isLiquidation ? "破产清算" : "重整")
                        .put("accepted_on", filed.on().toString()));
            }
        }
    }

    /** A case. */
    private record Filed(Enterprise debtor, LocalDate on) {}
}
