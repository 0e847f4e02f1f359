package org.taproot.pipelines.district.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.life.Happening;
import org.taproot.pipelines.district.life.Lead;
import org.taproot.pipelines.district.life.LeadStage;

/**
 * The leads system: every change of a lead and every note on its progress, as the whole lead was after
 * it.
 */
final class LeadFeed implements Feed {

    static final String SOURCE = "leads";

    private static final double NOTED = 0.045;
    private static final List<String> NOTES = List.of(
            "电话沟通，客户内部评估中", "实地看房一次", "已发送载体资料", "约下周再谈", "客户总部来访", "租金条件还在谈", "等待客户董事会决定", "协助对接园区", "客户对比其他楼宇");

    private final Outlet outlet;
    private final Outlet.Lines lines;
    private final TreeMap<Integer, Open> open = new TreeMap<>();

    private record Open(Lead lead, int revision) {}

    LeadFeed(Outlet outlet) throws IOException {
        this.outlet = outlet;
        this.lines = outlet.lines(SOURCE, LeadsApi.FILE);
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Happening happening : district.happenings()) {
            if (happening instanceof Happening.LeadMoved moved) {
                send(district, moved.lead(), day, "");
            }
        }
        for (Open known : List.copyOf(open.values())) {
            Lead lead = known.lead();
            boolean talks = lead.stage() == LeadStage.NEGOTIATING || lead.stage() == LeadStage.SIGNED;
            if (talks && district.dice().happens(NOTED, Die.LEAD_NOTE, lead.number(), district.day())) {
                send(district, lead, day, district.dice().pick(NOTES, Die.LEAD_NOTE, lead.number(), -district.day()));
            }
        }
    }

    private void send(District district, Lead lead, LocalDate day, String note) throws IOException {
        Open before = open.get(lead.number());
        int revision = before == null ? 1 : before.revision() + 1;
        if (isOver(lead.stage())) {
            open.remove(lead.number());
        } else {
            open.put(lead.number(), new Open(lead, revision));
        }
        if (outlet.takes(SOURCE, day)) {
            ObjectNode change = change(district, lead, day, revision);
            change.put("note", note);
            lines.add(day, new String(JsonSheet.line(change), StandardCharsets.UTF_8));
        }
    }

    private static boolean isOver(LeadStage stage) {
        return switch (stage) {
            case FULL_CAPACITY, LOST, TRANSFERRED, DUPLICATE, PARKED -> true;
            default -> false;
        };
    }

    private static ObjectNode change(District district, Lead lead, LocalDate day, int revision) {
        LeadWords words = new LeadWords(district.dice(), district.names());
        ObjectNode change = JsonSheet.object();
        change.put("id", "XS%06d".formatted(lead.number()));
        change.put("revision", revision);
        change.put("project", words.project(lead));
        change.put("investor", words.investor(lead));
        change.put("industry", lead.industry().zh());
        change.put("channel", words.channel(lead).zh());
        change.put("reported_by", words.body(lead).zh());
        change.put("reported_on", LocalDate.ofEpochDay(lead.reportedOn()).toString());
        change.put("need", words.need(lead));
        change.put("area_m2", words.areaM2(lead));
        change.put("headcount", lead.heads());
        change.put("capital_10k_cny", words.capital(lead));
        change.put("contact", words.contact(lead));
        change.put("phone", words.phone(lead));
        change.put("officer", words.officer(lead));
        change.put("stage", lead.stage().zh());
        change.put("stage_since", LocalDate.ofEpochDay(lead.stageOn()).toString());
        change.put("uscc", landedAs(district, lead));
        change.put("updated_at", day + "T%02d:%02d:00+08:00".formatted(9 + lead.number() % 9, lead.number() % 60));
        return change;
    }

    /** The code of the firm it became; null before, and when that firm is long gone. */
    private static String landedAs(District district, Lead lead) {
        Enterprise firm = lead.enterprise() < 0 ? null : district.enterprises().get(lead.enterprise());
        return firm == null ? null : firm.uscc();
    }
}
