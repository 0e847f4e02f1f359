package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening.LeadMoved;
import org.taproot.pipelines.district.life.Lead;
import org.taproot.pipelines.district.life.LeadStage;
import org.taproot.pipelines.district.place.Town;

/** Construction approvals: how far projects have come that make things or need much space. */
final class PermitFeed implements Feed {

    static final String SOURCE = "permits";

    private static final double LARGE = 1_500;
    private static final String MAKES_THINGS = "C";
    private static final List<String> SITE_CLASSES = List.of("产业基地", "产业社区", "零星工业地块");
    private static final Map<LeadStage, String> MILESTONES = Map.of(
            LeadStage.SIGNED, "立项",
            LeadStage.LANDED, "用地规划",
            LeadStage.STARTED, "施工许可",
            LeadStage.IN_PRODUCTION, "竣工备案");

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Milestone> milestones = new ArrayList<>();

    PermitFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (LeadMoved moved : Seen.today(district, LeadMoved.class)) {
            Lead lead = moved.lead();
            String milestone = MILESTONES.get(lead.stage());
            if (milestone != null && isBuilt(lead)) {
                milestones.add(new Milestone(lead, milestone, day, lead.enterprise()));
            }
        }
        if (Period.endsMonth(day)) {
            LocalDate sentOn = day.plusDays(8);
            if (outlet.takes(SOURCE, sentOn)) {
                write(district, day, sentOn);
            }
            milestones.clear();
        }
    }

    private static boolean isBuilt(Lead lead) {
        return lead.industry().section().equals(MAKES_THINGS) || lead.areaM2() > LARGE;
    }

    private void write(District district, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "项目审批_" + Period.month(day) + ".csv";
        LeadWords words = new LeadWords(district.dice(), district.names());
        try (DirtySheet sheet = new DirtySheet(
                outlet,
                dirt,
                SOURCE,
                name,
                sentOn,
                "项目代码",
                "项目名称",
                "建设单位",
                "统一社会信用代码",
                "所在街镇",
                "地块类别",
                "建筑面积(平方米)",
                "审批环节",
                "审批日期")) {
            for (Milestone milestone : milestones) {
                Lead lead = milestone.lead();
                Draws draws = new Draws(district.dice(), Die.PERMIT, lead.number(), 0);
                sheet.row(
                        code(lead),
                        words.project(lead),
                        words.investor(lead),
                        milestone.enterprise() < 0 ? "" : sheet.code(Names.uscc(milestone.enterprise())),
                        draws.pick(List.of(Town.values()), Town.shares()).zh(),
                        draws.pick(SITE_CLASSES, 0.3, 0.5, 0.2),
                        Long.toString(StrictMath.round(lead.areaM2())),
                        milestone.name(),
                        milestone.on().toString());
            }
        }
    }

    /** The same at every milestone. */
    private static String code(Lead lead) {
        int year = LocalDate.ofEpochDay(lead.reportedOn()).getYear();
        return String.format(Locale.ROOT, "%d-310107-XM-%06d", year, lead.number());
    }

    /**
     * What was approved.
     *
     * @param enterprise number of the firm the lead had become on that day, or -1
     */
    private record Milestone(Lead lead, String name, LocalDate on, int enterprise) {}
}
