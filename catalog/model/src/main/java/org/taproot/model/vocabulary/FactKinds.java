package org.taproot.model.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.ListingReported;
import org.taproot.model.carrier.PropertyReported;
import org.taproot.model.enterprise.AgreementReported;
import org.taproot.model.enterprise.FilingReported;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.enterprise.PoolReported;
import org.taproot.model.enterprise.StandingReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.lead.LeadReported;
import org.taproot.model.lead.PermitReported;
import org.taproot.model.policy.PolicyClaimReported;
import org.taproot.model.policy.PolicyClauseReported;
import org.taproot.model.policy.PolicyPushReported;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.service.ActivityReported;
import org.taproot.model.service.AssignmentReported;
import org.taproot.model.service.DemandReported;
import org.taproot.model.service.RatingReported;
import org.taproot.model.service.SurveyReported;
import org.taproot.model.service.VisitReported;

/**
 * Every kind of fact that is read off its record: one line here, its record and its published schema are all it takes to
 * have it logged. Carriers are merged into a current state as well; enterprises and units, which have readers of their
 * own, are not among them.
 */
public final class FactKinds {

    private static final List<FactKind<?>> ALL = List.of(
            FactKind.of(CarrierReported.class),
            FactKind.of(ListingReported.class),
            FactKind.of(PropertyReported.class),
            FactKind.of(FilingReported.class),
            FactKind.of(MeasureReported.class),
            FactKind.of(StandingReported.class),
            FactKind.of(AgreementReported.class),
            FactKind.of(PoolReported.class),
            FactKind.of(DemandReported.class),
            FactKind.of(VisitReported.class),
            FactKind.of(RatingReported.class),
            FactKind.of(SurveyReported.class),
            FactKind.of(AssignmentReported.class),
            FactKind.of(ActivityReported.class),
            FactKind.of(LeadReported.class),
            FactKind.of(PermitReported.class),
            FactKind.of(PolicyClauseReported.class),
            FactKind.of(PolicyClaimReported.class),
            FactKind.of(PolicyPushReported.class),
            FactKind.of(DecisionReported.class),
            FactKind.of(SnapshotCompleted.class),
            FactKind.of(DayBegan.class));

    private static final List<FactKind<?>> ONLY_LOGGED =
            ALL.stream().filter(kind -> !kind.isMerged()).toList();

    private static final Map<String, FactKind<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FactKind::name, Function.identity()));

    private static final Map<Class<?>, FactKind<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FactKind::type, Function.identity()));

    private FactKinds() {}

    public static List<FactKind<?>> all() {
        return ALL;
    }

    /** Those of which no current state is kept. */
    public static List<FactKind<?>> onlyLogged() {
        return ONLY_LOGGED;
    }

    /** The kind of that name, for instance {@code measure-reported}. */
    public static FactKind<?> named(String name) {
        return known(BY_NAME.get(name), name);
    }

    /** The kind of that record. */
    @SuppressWarnings("unchecked") // a kind is found under the class of its facts
    public static <F extends Fact> FactKind<F> of(Class<F> type) {
        return (FactKind<F>) known(BY_TYPE.get(type), type.getSimpleName());
    }

    private static FactKind<?> known(FactKind<?> kind, String name) {
        if (kind == null) {
            throw new IllegalArgumentException("Unknown kind of fact %s: expected one of %s".formatted(name, ALL));
        }
        return kind;
    }
}
