package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.text.Text;

/**
 * Tells which enterprise a record speaks of: by a person's decision, by its credit code, or by a name it bears or bore
 * together with the unit it is known to be in; by a name alone never.
 */
public final class EnterpriseIdentity {

    private static final Comparator<EnterpriseCandidate> LIKELIEST_FIRST =
            Comparator.comparingInt(EnterpriseCandidate::sum).reversed().thenComparing(EnterpriseCandidate::uscc);
    private static final Comparator<IdentityEvidence> HEAVIEST = Comparator.comparingInt(IdentityEvidence::hundredths);

    private final Map<String, List<EnterpriseName>> byName = new HashMap<>();
    private final Map<String, Set<String>> unitsOf;
    private final SettledDecisions<String, String> decisions;

    /**
     * @param names of all enterprises, current and former
     * @param unitsOf the units of each enterprise by its code, as its own registered or operating place was resolved: told by
     *     another source than those whose records are to be identified, and without shared registration addresses
     * @param decisions by the mention's subject and the name as written
     */
    public EnterpriseIdentity(
            Collection<EnterpriseName> names,
            Map<String, Set<String>> unitsOf,
            SettledDecisions<String, String> decisions) {
        this.unitsOf = Map.copyOf(unitsOf);
        this.decisions = requireNonNull(decisions, "decisions");
        names.forEach(name -> byName.computeIfAbsent(key(name.name()), none -> new ArrayList<>(1))
                .add(name));
    }

    public Identification identify(Mention mention) {
        return decisions
                .about(mention.subject(), mention.name())
                .map(EnterpriseIdentity::settled)
                .orElseGet(() -> byRule(mention));
    }

    private static Identification settled(SettledDecision<String, String> decision) {
        return decision.chosen() == null
                ? new Identification.Unknown(IdentityEvidence.SETTLED_AS_NONE)
                : new Identification.Identified(
                        new EnterpriseCandidate(decision.chosen(), List.of(IdentityEvidence.SETTLED_AS)));
    }

    private Identification byRule(Mention mention) {
        if (Text.clean(mention.uscc()) == null) {
            return byName(mention, List.of());
        }
        return Uscc.parse("uscc", mention.uscc())
                .fold(
                        code -> new Identification.Identified(
                                new EnterpriseCandidate(code, List.of(IdentityEvidence.CODE))),
                        rejection -> byName(mention, List.of(IdentityEvidence.CODE_INVALID)));
    }

    private Identification byName(Mention mention, List<IdentityEvidence> before) {
        String key = key(mention.name());
        if (key.isEmpty()) {
            return new Identification.Unknown(IdentityEvidence.NAME_MISSING);
        }
        List<EnterpriseCandidate> candidates = candidates(mention, before, byName.getOrDefault(key, List.of()));
        if (candidates.isEmpty()) {
            return new Identification.Unknown(IdentityEvidence.NAME_UNKNOWN);
        }
        List<EnterpriseCandidate> certain =
                candidates.stream().filter(EnterpriseCandidate::isCertain).toList();
        return certain.size() == 1
                ? new Identification.Identified(certain.get(0))
                : new Identification.Candidates(candidates);
    }

    private List<EnterpriseCandidate> candidates(
            Mention mention, List<IdentityEvidence> before, List<EnterpriseName> names) {
        Map<String, IdentityEvidence> byUscc = new HashMap<>();
        LocalDate day = mention.on();
        // an enterprise can have gone back to a name: what speaks for it most counts
        names.forEach(name -> byUscc.merge(
                name.uscc(), name.metOn(day), (one, other) -> HEAVIEST.compare(one, other) >= 0 ? one : other));
        return byUscc.entrySet().stream()
                .map(found -> candidate(mention, before, found.getKey(), found.getValue()))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private EnterpriseCandidate candidate(
            Mention mention, List<IdentityEvidence> before, String uscc, IdentityEvidence byName) {
        List<IdentityEvidence> evidence = new ArrayList<>(before);
        evidence.add(byName);
        if (mention.unitId() != null && unitsOf.getOrDefault(uscc, Set.of()).contains(mention.unitId())) {
            evidence.add(IdentityEvidence.SAME_UNIT);
        }
        return new EnterpriseCandidate(uscc, evidence);
    }

    /** Width, case and spaces make no difference; every other character does. */
    private static String key(String name) {
        String cleaned = Text.clean(name);
        return cleaned == null ? "" : Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT);
    }
}
