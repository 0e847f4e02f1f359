package org.taproot.pipelines.district.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Words;
import org.taproot.pipelines.district.life.Demand;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** What firms ask for. Each building has two things that its tenants keep asking for, so that demands have clusters. */
final class DemandWords {

    private static final double COMMON = 0.4;
    private static final int COMMON_OF_BUILDING = 2;

    private final Map<String, List<String>> sentences = new LinkedHashMap<>();
    private final List<String> categories;

    DemandWords() {
        for (List<String> columns : Words.table("demands.txt")) {
            sentences
                    .computeIfAbsent(columns.get(1), ignored -> new ArrayList<>())
                    .add(columns.get(2));
        }
        categories = List.copyOf(sentences.keySet());
    }

    DemandBook.Entry entry(District district, Demand demand) {
        Enterprise firm = demand.enterprise();
        Draws draws = new Draws(district.dice(), Die.DEMAND_TEXT, demand.number(), 0);
        String category = category(district, firm, draws);
        String text = filled(draws.pick(sentences.get(category)), district, firm);
        return new DemandBook.Entry(demand, FirmWords.street(firm), FirmWords.building(firm), category, text);
    }

    /** What a firm says when it is asked for its opinion. */
    String sentence(District district, Enterprise firm, Draws draws) {
        String category = category(district, firm, draws);
        return filled(draws.pick(sentences.get(category)), district, firm);
    }

    private static String filled(String sentence, District district, Enterprise firm) {
        return new Blanks()
                .with("carrier", FirmWords.building(firm))
                .with("person", new FirmWords(district).contact(firm))
                .with("m2", StrictMath.round(Math.max(80, firm.areaM2()) / 10) * 10)
                .fill(sentence);
    }

    private String category(District district, Enterprise firm, Draws draws) {
        if (firm.units().isEmpty() || !draws.happens(COMMON)) {
            return draws.pick(categories);
        }
        int carrier = firm.units().get(0).carrier().number();
        int which = draws.between(1, COMMON_OF_BUILDING);
        return district.dice().pick(categories, Die.DEMAND_TEXT, -carrier, -which);
    }

    /** 解决, or that it was explained why not, or that it cannot be done. */
    static String result(Demand demand) {
        return demand.solved() ? "解决" : demand.number() % 3 == 0 ? "无法办理" : "解释";
    }
}
