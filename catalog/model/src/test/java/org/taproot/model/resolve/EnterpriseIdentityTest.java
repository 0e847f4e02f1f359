package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.enterprise.Uscc;

class EnterpriseIdentityTest {

    private static final String FIRST = code("91310107DEM000001");
    private static final String SECOND = code("91310107DEM000002");
    private static final String RENAMED = code("91310107DEM000003");
    private static final String NAME = "上海样板（演示）有限公司";
    private static final String OLD_NAME = "上海旧名（演示）有限公司";
    private static final String NEW_NAME = "上海新名（演示）有限公司";
    private static final String UNIT = "样板大厦（演示）/12/1203";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static final List<EnterpriseName> NAMES = List.of(
            new EnterpriseName(FIRST, NAME, null, null),
            new EnterpriseName(RENAMED, OLD_NAME, LocalDate.parse("2010-01-01"), LocalDate.parse("2024-12-31")),
            new EnterpriseName(RENAMED, NEW_NAME, LocalDate.parse("2025-01-01"), null));

    @Test
    void validCodeIsEnoughWhateverTheName() {
        Mention mention = new Mention("demand-1", FIRST.toLowerCase(Locale.ROOT), "别的名字", DAY, null);
        assertThat(identity(NAMES, Map.of()).identify(mention).uscc()).contains(FIRST);
    }

    @Test
    void nameAloneIsNeverEnough() {
        Identification found = identity(NAMES, Map.of()).identify(new Mention("demand-1", null, NAME, DAY, null));
        assertThat(found.isOpen()).isTrue();
        assertThat(found.uscc()).isEmpty();
        assertThat(usccs(found)).containsExactly(FIRST);
    }

    @Test
    void invalidCodeIsNotUsed() {
        Identification found =
                identity(NAMES, Map.of()).identify(new Mention("demand-1", "91310107X", NAME, DAY, null));
        assertThat(((Identification.Candidates) found).enterprises().get(0).reasonEn())
                .isEqualTo("the code is invalid and was not used, the name it bore then");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "上海样板(演示)有限公司", " 上海样板 （演示） 有限公司"})
    void nameAndUnitTogetherAreEnough(String name) {
        Identification found = identity(NAMES, Map.of(FIRST, Set.of(UNIT))).identify(Mention.tenant(UNIT, name, DAY));
        assertThat(found.uscc()).contains(FIRST);
        assertThat(((Identification.Identified) found).enterprise().confidence())
                .isEqualTo(0.9);
        assertThat(((Identification.Identified) found).enterprise().reasonZh()).isEqualTo("名称一致，所在单元一致。");
    }

    @Test
    void anotherUnitInTheSameBuildingIsNot() {
        Map<String, Set<String>> units = Map.of(FIRST, Set.of("样板大厦（演示）/12/1204"));
        assertThat(identity(NAMES, units)
                        .identify(Mention.tenant(UNIT, NAME, DAY))
                        .isOpen())
                .isTrue();
    }

    @Test
    void unitWithoutTheNameIsNot() {
        Map<String, Set<String>> units = Map.of(FIRST, Set.of(UNIT));
        assertThat(identity(NAMES, units).identify(Mention.tenant(UNIT, "上海样板", DAY)))
                .isEqualTo(new Identification.Unknown(IdentityEvidence.NAME_UNKNOWN));
        assertThat(identity(NAMES, units).identify(Mention.tenant(UNIT, "", DAY)))
                .isEqualTo(new Identification.Unknown(IdentityEvidence.NAME_MISSING));
    }

    @Test
    void renamedEnterpriseIsFollowed() {
        EnterpriseIdentity identity = identity(NAMES, Map.of(RENAMED, Set.of(UNIT)));
        for (String name : List.of(OLD_NAME, NEW_NAME)) {
            assertThat(identity.identify(Mention.tenant(UNIT, name, DAY)).uscc())
                    .contains(RENAMED);
        }
    }

    @Test
    void nameThatWasNotBorneYetIsNotEnoughEvenWithTheUnit() {
        EnterpriseIdentity identity = identity(NAMES, Map.of(RENAMED, Set.of(UNIT)));
        LocalDate before = LocalDate.parse("2024-06-01");
        assertThat(identity.identify(Mention.tenant(UNIT, NEW_NAME, before)).isOpen())
                .isTrue();
        assertThat(identity.identify(Mention.tenant(UNIT, OLD_NAME, before)).uscc())
                .contains(RENAMED);
    }

    @Test
    void whoBearsTheNameComesBeforeWhoBoreIt() {
        List<EnterpriseName> names = List.of(
                new EnterpriseName(FIRST, NAME, null, LocalDate.parse("2020-12-31")),
                new EnterpriseName(SECOND, NAME, LocalDate.parse("2021-06-01"), null));
        Identification found = identity(names, Map.of()).identify(new Mention("demand-1", null, NAME, DAY, null));
        assertThat(usccs(found)).containsExactly(SECOND, FIRST);
    }

    @Test
    void firmsOfOneNameNeverMerge() {
        List<EnterpriseName> names =
                List.of(new EnterpriseName(FIRST, NAME, null, null), new EnterpriseName(SECOND, NAME, null, null));
        assertThat(usccs(identity(names, Map.of()).identify(Mention.tenant(UNIT, NAME, DAY))))
                .containsExactly(FIRST, SECOND);
        Map<String, Set<String>> both = Map.of(FIRST, Set.of(UNIT), SECOND, Set.of(UNIT));
        assertThat(usccs(identity(names, both).identify(Mention.tenant(UNIT, NAME, DAY))))
                .containsExactly(FIRST, SECOND);
        Map<String, Set<String>> one = Map.of(SECOND, Set.of(UNIT));
        assertThat(identity(names, one)
                        .identify(Mention.tenant(UNIT, NAME, DAY))
                        .uscc())
                .contains(SECOND);
    }

    @Test
    void decisionSticksUntilTheTextChanges() {
        SettledDecision<String, String> decision = new SettledDecision<>(
                "d1", UNIT, "样板公司", FIRST, "officer-1", Instant.parse("2026-03-02T01:00:00Z"), null);
        EnterpriseIdentity identity =
                new EnterpriseIdentity(NAMES, Map.of(), new SettledDecisions<>(List.of(decision)));
        assertThat(identity.identify(Mention.tenant(UNIT, "样板公司", DAY)).uscc()).contains(FIRST);
        assertThat(identity.identify(Mention.tenant(UNIT, "样板公司", DAY.plusYears(1)))
                        .uscc())
                .contains(FIRST);
        assertThat(identity.identify(Mention.tenant(UNIT, "样板公司二部", DAY)).isOpen())
                .isTrue();
    }

    private static List<String> usccs(Identification found) {
        return ((Identification.Candidates) found)
                .enterprises().stream().map(EnterpriseCandidate::uscc).toList();
    }

    private static EnterpriseIdentity identity(List<EnterpriseName> names, Map<String, Set<String>> units) {
        return new EnterpriseIdentity(names, units, new SettledDecisions<>(List.of()));
    }

    private static String code(String first17) {
        return first17 + Uscc.checkDigit(first17);
    }
}
