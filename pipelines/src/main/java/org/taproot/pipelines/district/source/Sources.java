package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** All source systems of a district. */
public final class Sources {

    private Sources() {}

    /**
     * Every one of them, sending to this outlet.
     *
     * @param copiedOn a day on which the registry makes a copy of the whole register besides the regular ones
     */
    public static List<Feed> all(Outlet outlet, Dirt dirt, LocalDate copiedOn) throws IOException {
        return List.of(
                new OperatorFeed(outlet, dirt),
                new CarrierFeed(outlet, dirt),
                new ListingFeed(outlet, dirt),
                new RegistryFeed(outlet, dirt, copiedOn),
                new TaxFeed(outlet, dirt),
                new HeadcountFeed(outlet, dirt),
                new ElectricityFeed(outlet, dirt),
                new RecruitFeed(outlet, dirt),
                new RealEstateFeed(outlet, dirt),
                new BankruptcyFeed(outlet, dirt),
                new CreditFeed(outlet, dirt),
                new InspectionFeed(outlet, dirt),
                new VisitFeed(outlet, dirt),
                new ParkWindowFeed(outlet, dirt),
                new ServiceDayFeed(outlet, dirt),
                new RatingFeed(outlet, dirt),
                new SurveyFeed(outlet, dirt),
                new AssignmentFeed(outlet, dirt),
                new LeadFeed(outlet),
                new ContestFeed(outlet, dirt),
                new PermitFeed(outlet, dirt),
                new ContractFeed(outlet, dirt),
                new PolicyFeed(outlet, dirt),
                new PolicyClaimFeed(outlet, dirt),
                new PageFeed(outlet, dirt),
                new TalentFeed(outlet, dirt),
                new LoanFeed(outlet, dirt),
                new PoolFeed(outlet, dirt),
                new EventFeed(outlet, dirt));
    }
}
