package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * The one window for policies: claims received in a month, and those decided in it. Some come from a push on
 * the enterprise page, most from elsewhere.
 */
final class PolicyClaimFeed implements Feed {

    static final String SOURCE = "policy-claims";

    private static final double UNPROMPTED = 110;
    private static final double PAID = 0.83;
    private static final List<String> BANDS = List.of("1以下", "1-5", "5-10", "10-30", "30-100", "100以上");

    private final Outlet outlet;
    private final Dirt dirt;
    private final Docket<Claim> docket = new Docket<>();

    PolicyClaimFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (!Period.endsMonth(day)) {
            return;
        }
        claims(district, day).forEach(docket::add);
        List<Claim> claims = docket.until(district.day());
        LocalDate sentOn = day.plusDays(7);
        if (outlet.takes(SOURCE, sentOn)) {
            write(new FirmWords(district), claims, day, sentOn);
        }
    }

    private static List<Claim> claims(District district, LocalDate day) {
        List<Claim> claims = new ArrayList<>();
        Policies policies = new Policies(district.dice());
        LocalDate first = day.withDayOfMonth(1);
        for (Policy policy : policies.published(first.minusDays(Push.LASTS), day)) {
            for (Enterprise firm : district.enterprises()) {
                Push push = firm == null || !firm.isHere() ? null : Push.of(district.dice(), policy, firm);
                if (push != null
                        && push.isClaimedUntil(day)
                        && !push.claimedOn().isBefore(first)) {
                    claims.add(claim(district, claims.size(), policy, firm, push.claimedOn()));
                }
            }
        }
        unprompted(district, policies.inForce(day), day, claims);
        return claims;
    }

    private static void unprompted(District district, List<Policy> policies, LocalDate day, List<Claim> claims) {
        FirmWords words = new FirmWords(district);
        int count = district.dice().count(UNPROMPTED * district.scale(), Die.CLAIM, -1, day.toEpochDay());
        for (int i = 0; i < count && !policies.isEmpty(); i++) {
            Draws draws = new Draws(district.dice(), Die.CLAIM, i, day.toEpochDay());
            Policy policy = draws.pick(policies);
            LocalDate on = Holidays.workingDayOfMonth(day, draws);
            Enterprise firm = words.drawn(
                    draws, any -> policy.suits(any.industry()) && !any.units().isEmpty());
            if (firm != null && policy.isInForce(on)) {
                claims.add(claim(district, claims.size(), policy, firm, on));
            }
        }
    }

    private static Claim claim(District district, int row, Policy policy, Enterprise firm, LocalDate on) {
        Draws draws = new Draws(district.dice(), Die.CLAIM, firm.number(), -on.toEpochDay() * 512 - policy.issue());
        return new Claim(
                String.format(Locale.ROOT, "SL%s%06d", Period.month(on), row + 1),
                policy.id(),
                draws.pick(policy.clauses()).number(),
                firm,
                draws.pick(BANDS, 0.25, 0.3, 0.2, 0.15, 0.08, 0.02),
                on,
                draws.happens(PAID),
                (int) on.toEpochDay() + draws.between(12, 85));
    }

    private void write(FirmWords words, List<Claim> claims, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "政策申领_" + Period.month(day) + ".csv";
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "申领编号",
                "政策编号",
                "条款",
                "统一社会信用代码",
                "企业名称",
                "金额区间(万元)",
                "申领日期",
                "状态",
                "拨付日期")) {
            for (Claim claim : claims) {
                boolean isOver = claim.isOver((int) day.toEpochDay());
                sheet.row(
                        claim.number(),
                        claim.policy(),
                        Integer.toString(claim.clause()),
                        sheet.code(claim.firm()),
                        words.full(claim.firm()),
                        claim.band(),
                        claim.on().toString(),
                        !isOver ? "受理" : claim.isPaid() ? "兑现" : "不予通过",
                        isOver && claim.isPaid()
                                ? LocalDate.ofEpochDay(claim.overOn()).toString()
                                : "");
            }
        }
    }

    /** What a firm asked for under a clause. */
    private record Claim(
            String number,
            String policy,
            int clause,
            Enterprise firm,
            String band,
            LocalDate on,
            boolean isPaid,
            int overOn)
            implements Docket.Item {}
}
