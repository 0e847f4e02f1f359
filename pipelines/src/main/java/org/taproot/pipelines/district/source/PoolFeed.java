package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** The pools of firms that mean to go public and of foreign headquarters: once a quarter. */
final class PoolFeed implements Feed {

    static final String SOURCE = "pools";

    private static final int TO_BE_LISTED = 40;
    private static final int HEADQUARTERS = 15;
    private static final double GROWS = 0.5;
    private static final double FOREIGN = 0.06;

    private static final List<String> STAGES = List.of("培育", "股改", "辅导备案", "申报", "已过会");
    private static final List<String> GAPS =
            List.of("净利润未达标", "股权结构待规范", "营业收入规模不足", "研发投入占比不足", "社保合规待整改", "同业竞争待清理", "募投项目用地未落实");
    private static final List<String> ORIGINS = List.of("新加坡", "德国", "日本", "美国", "法国", "英国", "荷兰", "中国香港");
    private static final List<String> KINDS = List.of("跨国公司地区总部", "总部型机构", "外资研发中心");
    private static final List<String> STATES = List.of("已认定", "拟申报", "培育");
    private static final List<String> SHORTFALLS = List.of("母公司资产总额不足", "被授权管理企业不足3家", "实缴注册资本不足");

    private final Outlet outlet;
    private final Dirt dirt;

    PoolFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (Period.endsQuarter(day) && outlet.takes(SOURCE, day)) {
            writeToBeListed(district, day);
            writeHeadquarters(district, day);
        }
    }

    private void writeToBeListed(District district, LocalDate day) throws IOException {
        try (WorkbookSheet sheet = sheet("拟上市企业库", day)) {
            sheet.header("企业名称", "统一社会信用代码", "行业", "街镇", "阶段", "拟上市板块", "差距");
            for (Enterprise firm : largest(district, TO_BE_LISTED, 0, GROWS)) {
                int stage = stage(firm, day);
                sheet.row(
                        district.firmNames().full(firm),
                        dirt.code(SOURCE, day, firm.number(), firm.uscc()),
                        firm.industry().zh(),
                        FirmWords.street(firm),
                        STAGES.get(stage),
                        dirt.dice().pick(List.of("科创板", "创业板", "北交所", "主板", "港股"), Die.POOL, firm.number(), 2),
                        stage >= STAGES.size() - 2 ? "" : gaps(firm));
            }
        }
    }

    private void writeHeadquarters(District district, LocalDate day) throws IOException {
        Dice dice = dirt.dice();
        try (WorkbookSheet sheet = sheet("外资总部库", day)) {
            sheet.header("企业名称", "统一社会信用代码", "投资来源地", "总部类型", "认定情况", "街镇", "差距");
            for (Enterprise firm : largest(district, HEADQUARTERS, 1, FOREIGN)) {
                int state = dice.between(0, STATES.size() - 1, Die.POOL, firm.number(), 3);
                sheet.row(
                        district.firmNames().full(firm),
                        dirt.code(SOURCE, day, -1L - firm.number(), firm.uscc()),
                        dice.pick(ORIGINS, Die.POOL, firm.number(), 4),
                        dice.pick(KINDS, Die.POOL, firm.number(), 5),
                        STATES.get(state),
                        FirmWords.street(firm),
                        state == 0 ? "" : dice.pick(SHORTFALLS, Die.POOL, firm.number(), 6));
            }
        }
    }

    private WorkbookSheet sheet(String title, LocalDate day) throws IOException {
        String name = "%s_%s.xlsx".formatted(title, Period.quarter(day));
        return new WorkbookSheet(outlet.file(SOURCE, name, day), title, day);
    }

    /** The firms that pay most among those that suit, by number; the rest are not kept in memory. */
    private List<Enterprise> largest(District district, int count, int pool, double share) {
        int wanted = Math.max(3, (int) StrictMath.round(count * district.scale()));
        Predicate<Enterprise> suits = firm -> firm.isKey() && dirt.dice().happens(share, Die.POOL, firm.number(), pool);
        PriorityQueue<Enterprise> largest = new PriorityQueue<>(
                Comparator.comparingDouble(Enterprise::yearlyTax).thenComparingInt(Enterprise::number));
        for (Enterprise firm : district.enterprises()) {
            if (firm != null && firm.isHere() && suits.test(firm)) {
                largest.add(firm);
                if (largest.size() > wanted) {
                    largest.remove();
                }
            }
        }
        return largest.stream()
                .sorted(Comparator.comparingInt(Enterprise::number))
                .toList();
    }

    /** A step further every year and a half. */
    private int stage(Enterprise firm, LocalDate day) {
        int began = dirt.dice().between(0, 2, Die.POOL, firm.number(), 7);
        long ahead = Math.floorMod(day.toEpochDay() + 37L * firm.number(), 2_190) / 550;
        return Math.min(STAGES.size() - 1, began + (int) ahead);
    }

    private String gaps(Enterprise firm) {
        String first = dirt.dice().pick(GAPS, Die.POOL, firm.number(), 8);
        String second = dirt.dice().pick(GAPS, Die.POOL, firm.number(), 9);
        return first.equals(second) ? first : first + "；" + second;
    }
}
