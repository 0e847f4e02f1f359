package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taproot.model.resolve.Carriers.carrier;
import static org.taproot.model.resolve.Carriers.gazetteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.place.AddressText;

class PlaceResolverTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");
    private static final PlaceSubject REGISTERED = new PlaceSubject("91310107DEMO00001X", PlaceKind.REGISTERED);
    private static final PlaceSubject OPERATING = new PlaceSubject("91310107DEMO00001X", PlaceKind.OPERATING);
    private static final String OPEN = "普陀区样板路9号";
    private static final Gazetteer GAZETTEER = gazetteer(List.of(
            carrier("a", "样板广场A座（演示）", List.of(), 10, "普陀区样板路9号"),
            carrier("b", "样板广场B座（演示）", List.of(), 10, "普陀区样板路9号")));

    private static final SettledDecision<PlaceSubject, Spot> FIRST = decision("d1", new Spot("a", null, null), MONDAY);
    private static final SettledDecision<PlaceSubject, Spot> SECOND = decision("d2", new Spot("b", "3", null), TUESDAY);
    private static final SettledDecision<PlaceSubject, Spot> AT_ONCE =
            decision("d3", new Spot("b", "3", "b/3/301"), TUESDAY);

    @Test
    void whatTheRulesLeaveOpenAPersonSettles() {
        assertThat(resolver().resolve(REGISTERED, AddressText.parse(OPEN)).isOpen())
                .isTrue();
        Resolution settled = resolver(FIRST).resolve(REGISTERED, AddressText.parse(OPEN));
        assertThat(settled.carrier()).contains("a");
        assertThat(settled.confidence()).isEqualTo(1);
        assertThat(settled.reasonZh()).isEqualTo("人工认定（officer-1 2026-03-02T01:00:00Z 电话核实）。");
    }

    @Test
    void decisionComesBeforeTheRules() {
        String certain = "普陀区样板路9号A座";
        SettledDecision<PlaceSubject, Spot> other =
                new SettledDecision<>("d9", REGISTERED, certain, new Spot("b", null, null), "officer-1", MONDAY, null);
        assertThat(resolver(other)
                        .resolve(REGISTERED, AddressText.parse(certain))
                        .carrier())
                .contains("b");
    }

    @Test
    void settledAsNoneIsNotAskedAgain() {
        Resolution none = resolver(decision("d1", null, MONDAY)).resolve(REGISTERED, AddressText.parse(OPEN));
        assertThat(none.carrier()).isEmpty();
        assertThat(none.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"普陀区样板路９号", " 普陀区 样板路9号"})
    void anotherWayToWriteTheSameTextChangesNothing(String text) {
        assertThat(resolver(FIRST).resolve(REGISTERED, AddressText.parse(text)).carrier())
                .contains("a");
    }

    @Test
    void decisionEndsWhenTheTextChangesAndHoldsAgainWhenItComesBack() {
        PlaceResolver resolver = resolver(FIRST);
        Resolution before = resolver.resolve(REGISTERED, AddressText.parse(OPEN));
        assertThat(resolver.resolve(REGISTERED, AddressText.parse("普陀区样板路9号B座")).carrier())
                .contains("b");
        assertThat(resolver.resolve(REGISTERED, AddressText.parse(OPEN))).isEqualTo(before);
    }

    @Test
    void decisionIsAboutOnePlaceOfOneFirm() {
        PlaceSubject other = new PlaceSubject("91310107DEMO00002X", PlaceKind.REGISTERED);
        assertThat(resolver(FIRST).resolve(OPERATING, AddressText.parse(OPEN)).isOpen())
                .isTrue();
        assertThat(resolver(FIRST).resolve(other, AddressText.parse(OPEN)).isOpen())
                .isTrue();
    }

    @Property(tries = 50)
    void newestDecisionWinsInAnyOrderAndAnyNumberOfTimes(@ForAll long seed) {
        List<SettledDecision<PlaceSubject, Spot>> decisions =
                new ArrayList<>(List.of(FIRST, SECOND, AT_ONCE, FIRST, SECOND));
        Collections.shuffle(decisions, new Random(seed));
        PlaceResolver resolver = new PlaceResolver(GAZETTEER, new SettledDecisions<>(decisions));
        for (int again = 0; again < 3; again++) {
            assertThat(resolver.resolve(REGISTERED, AddressText.parse(OPEN)).units())
                    .containsExactly("b/3/301");
        }
    }

    @Test
    void unitNeedsItsFloor() {
        assertThatThrownBy(() -> new Spot("a", null, "a/3/301"))
                .hasMessage("Invalid spot in carrier a: expected the floor of unit a/3/301");
    }

    private static PlaceResolver resolver() {
        return new PlaceResolver(GAZETTEER, new SettledDecisions<>(List.of()));
    }

    private static PlaceResolver resolver(SettledDecision<PlaceSubject, Spot> decision) {
        return new PlaceResolver(GAZETTEER, new SettledDecisions<>(List.of(decision)));
    }

    private static SettledDecision<PlaceSubject, Spot> decision(String id, Spot chosen, Instant at) {
        return new SettledDecision<>(id, REGISTERED, OPEN, chosen, "officer-1", at, "电话核实");
    }
}
