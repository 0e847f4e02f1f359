package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening.LeadMoved;
import org.taproot.pipelines.district.life.Industry;
import org.taproot.pipelines.district.life.Lead;

/**
 * Contests, road shows, the science project platform and incubators: once a quarter all participants, of
 * whom few became leads.
 */
final class ContestFeed implements Feed {

    static final String SOURCE = "contests";

    private static final double OTHERS_A_QUARTER = 220;
    private static final int LARGEST_TEAM = 40;
    /** Numbers of projects that no lead has. */
    private static final int FIRST_OTHER = 500_000_000;

    private static final Map<String, String> OCCASIONS = Map.of(
            "CONTEST", "创新创业大赛",
            "ROAD_SHOW", "投融资路演",
            "SCIENCE_PLATFORM", "科学项目对接会",
            "INCUBATOR", "孵化器项目评审");
    private static final List<String> CHANNELS = List.of("CONTEST", "ROAD_SHOW", "SCIENCE_PLATFORM", "INCUBATOR");
    private static final List<String> OUTCOMES = List.of("参与", "入围", "优胜", "一等奖", "二等奖", "三等奖");
    private static final List<Industry> INDUSTRIES =
            List.of(Industry.SOFTWARE, Industry.RESEARCH, Industry.BIOMEDICINE, Industry.EQUIPMENT, Industry.CULTURE);

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<Participant> participants = new ArrayList<>();

    ContestFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (LeadMoved moved : Seen.today(district, LeadMoved.class)) {
            if (moved.before() == null) {
                addLead(district, moved.lead(), day);
            }
        }
        if (Period.endsQuarter(day)) {
            LocalDate sentOn = day.plusDays(10);
            if (outlet.takes(SOURCE, sentOn)) {
                addOthers(district, day);
                write(day, sentOn);
            }
            participants.clear();
        }
    }

    private void addLead(District district, Lead lead, LocalDate day) {
        LeadWords words = new LeadWords(district.dice(), district.names());
        String channel = words.channel(lead).id();
        if (lead.duplicateOf() < 0 && OCCASIONS.containsKey(channel)) {
            Draws draws = new Draws(district.dice(), Die.CONTEST, lead.number(), 0);
            participants.add(new Participant(
                    channel,
                    day.minusDays(draws.between(3, 30)),
                    words.project(lead),
                    words.investor(lead),
                    lead.industry(),
                    Math.min(lead.heads(), LARGEST_TEAM),
                    draws.pick(OUTCOMES, 0.3, 0.35, 0.15, 0.05, 0.07, 0.08),
                    words.contact(lead),
                    words.phone(lead)));
        }
    }

    private void addOthers(District district, LocalDate day) {
        ProjectNames names = new ProjectNames(district.dice(), district.names());
        int count = district.dice().count(OTHERS_A_QUARTER * district.scale(), Die.CONTEST, -1, day.toEpochDay());
        for (int i = 0; i < count; i++) {
            Draws draws = new Draws(district.dice(), Die.CONTEST, i, day.toEpochDay());
            int subject = FIRST_OTHER + (int) Math.floorMod(day.toEpochDay() * 40_009 + i, 400_000_000L);
            Industry industry = draws.pick(INDUSTRIES, 0.35, 0.2, 0.18, 0.15, 0.12);
            participants.add(new Participant(
                    draws.pick(CHANNELS, 0.4, 0.25, 0.15, 0.2),
                    day.minusDays(draws.between(1, 89)),
                    names.project(subject, industry),
                    names.investor(subject, industry),
                    industry,
                    draws.between(2, 30),
                    draws.pick(OUTCOMES, 0.72, 0.18, 0.05, 0.01, 0.02, 0.02),
                    district.names().person(Die.CONTEST, subject, 1),
                    district.names().phone(Die.CONTEST, subject, 2)));
        }
    }

    private void write(LocalDate day, LocalDate sentOn) throws IOException {
        String name = "赛事路演名单_" + Period.quarter(day) + ".csv";
        participants.sort((one, other) -> one.on().compareTo(other.on()));
        try (DirtySheet sheet = new DirtySheet(
                outlet, dirt, SOURCE, name, sentOn, "渠道", "活动名称", "活动日期", "项目名称", "参与单位", "行业", "团队人数", "结果", "联系人",
                "联系电话")) {
            for (Participant participant : participants) {
                sheet.row(
                        participant.channel(),
                        participant.on().getYear() + "年度" + OCCASIONS.get(participant.channel()),
                        participant.on().toString(),
                        participant.project(),
                        participant.party(),
                        participant.industry().zh(),
                        Integer.toString(participant.heads()),
                        participant.outcome(),
                        participant.contact(),
                        participant.phone());
            }
        }
    }

    /** Who took part. */
    private record Participant(
            String channel,
            LocalDate on,
            String project,
            String party,
            Industry industry,
            int heads,
            String outcome,
            String contact,
            String phone) {}
}
