package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.life.Industry;

class PoliciesTest {

    private final Policies policies = new Policies(new Dice(1));
    private final List<Policy> all = policies.published(LocalDate.of(2020, 1, 1), LocalDate.of(2039, 12, 31));

    @Test
    void aboutEightAYear() {
        assertThat(all).hasSizeBetween(155, 165);
        assertThat(all).extracting(Policy::id).doesNotHaveDuplicates();
    }

    @Test
    void mostArePublishedWithinAMonth() {
        assertThat(all)
                .filteredOn(policy ->
                        !policy.publishedOn().isAfter(policy.issuedOn().plusMonths(1)))
                .hasSizeGreaterThan(all.size() * 85 / 100)
                .hasSizeLessThan(all.size());
    }

    @Test
    void inForceFromPublicationToTheLastDay() {
        Policy policy = all.get(0);
        assertThat(policies.inForce(policy.publishedOn().minusDays(1))).doesNotContain(policy);
        assertThat(policies.inForce(policy.publishedOn())).contains(policy);
        assertThat(policies.inForce(policy.validUntil())).contains(policy);
        assertThat(policies.inForce(policy.validUntil().plusDays(1))).doesNotContain(policy);
    }

    @Test
    void policyOfOneTradeIsNotForTheOthers() {
        Policy plants = all.stream()
                .filter(policy -> policy.id().startsWith("P05"))
                .findFirst()
                .orElseThrow();
        assertThat(plants.suits(Industry.EQUIPMENT)).isTrue();
        assertThat(plants.suits(Industry.SOFTWARE)).isFalse();
    }

    @Test
    void everyClauseSaysWhoGetsWhat() {
        assertThat(all).flatExtracting(Policy::clauses).allSatisfy(clause -> {
            assertThat(clause.condition()).isNotBlank();
            assertThat(clause.support()).isNotBlank();
        });
    }
}
