package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening.LeadMoved;
import org.taproot.pipelines.district.life.Lead;
import org.taproot.pipelines.district.life.Life;

class LeadWordsTest {

    private static final Map<Integer, Lead> LEADS = new HashMap<>();
    private static final List<Lead> REPEATED = new ArrayList<>();
    private static LeadWords words;

    @BeforeAll
    static void leadsOfTwoYears() {
        Life life = new Life(5, 0.1, LocalDate.of(2025, 1, 1));
        District district = life.district();
        words = words(district);
        for (int i = 0; i < 730; i++) {
            life.nextDay();
            for (LeadMoved moved : Seen.today(district, LeadMoved.class)) {
                Lead lead = moved.lead();
                boolean isNew = LEADS.put(lead.number(), lead) == null;
                if (isNew && LEADS.containsKey(lead.duplicateOf())) {
                    REPEATED.add(lead);
                }
            }
        }
    }

    private static LeadWords words(District district) {
        return new LeadWords(district.dice(), district.names());
    }

    @Test
    void secondReportIsOfTheSameInvestorByAnotherBody() {
        assertThat(REPEATED).isNotEmpty().allSatisfy(again -> {
            Lead first = LEADS.get(again.duplicateOf());
            assertThat(words.investor(again)).isEqualTo(words.investor(first));
            assertThat(words.officer(again)).isEqualTo(words.officer(first));
            assertThat(words.capital(again)).isEqualTo(words.capital(first));
            assertThat(words.body(again)).isNotEqualTo(words.body(first));
        });
    }

    @Test
    void secondReportHasOtherWordsAndAboutTheSameArea() {
        assertThat(REPEATED).allSatisfy(again -> {
            Lead first = LEADS.get(again.duplicateOf());
            assertThat(words.project(again)).isNotEqualTo(words.project(first));
            assertThat((double) words.areaM2(again) / words.areaM2(first)).isBetween(0.7, 1.3);
        });
    }

    @Test
    void streetReportsWhatCameByAStreet() {
        assertThat(LEADS.values())
                .filteredOn(lead -> words.channel(lead).id().equals("STREET"))
                .isNotEmpty()
                .allSatisfy(lead -> assertThat(words.body(lead).id()).isBetween("B09", "B18"));
    }

    @Test
    void noBlankOfANeedIsLeftOpen() {
        assertThat(LEADS.values())
                .allSatisfy(lead -> assertThat(words.need(lead)).doesNotContain("{", "}"));
    }

    @Test
    void wordsFollowFromTheLeadAlone() {
        LeadWords others = words(new Life(5, 0.1, LocalDate.of(2025, 1, 1)).district());
        assertThat(LEADS.values()).allSatisfy(lead -> assertThat(
                        List.of(others.project(lead), others.need(lead), others.contact(lead), others.body(lead)))
                .isEqualTo(List.of(words.project(lead), words.need(lead), words.contact(lead), words.body(lead))));
    }
}
