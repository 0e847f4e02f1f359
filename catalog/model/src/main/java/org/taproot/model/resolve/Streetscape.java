package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.taproot.model.place.Address;

/**
 * One road with its carriers: the places of all firms that are registered there. What firms of other roads say makes no
 * difference, so that a carrier that comes or changes concerns the firms of its road alone.
 */
public final class Streetscape {

    /** Where addresses without road and number belong: they are found by the name of the carrier. */
    public static final String NO_ROAD = "";

    private final Gazetteer gazetteer;
    private final Set<String> districts;
    private final DistrictChanges changes;

    /**
     * @param carriers of the road; for {@link #NO_ROAD} all
     * @param districts that have carriers, as they are called today
     */
    public Streetscape(Collection<KnownCarrier> carriers, Set<String> districts, DistrictChanges changes) {
        this.gazetteer = new Gazetteer(carriers, changes);
        this.districts = Set.copyOf(districts);
        this.changes = requireNonNull(changes, "changes");
    }

    /** The road to which an address belongs. */
    public static String roadOf(Address address) {
        boolean hasDoor = address != null
                && address.road() != null
                && (address.lane() != null
                        || !HouseNumbers.parse(address.number()).isEmpty());
        return hasDoor ? address.road() : NO_ROAD;
    }

    /** The door at which a firm is registered; firms of other doors make no difference to it. */
    public static String doorOf(RegisteredPlace firm, DistrictChanges changes) {
        if (roadOf(firm.address()).equals(NO_ROAD)) {
            return firm.uscc();
        }
        Site site = Site.of(firm.address(), changes);
        return site.district() + "|" + site.doorText();
    }

    /** The places of these firms, in their order: all those of some doors, or of the road. */
    public List<EnterprisePlace> places(Collection<RegisteredPlace> firms) {
        SharedSites shared = new SharedSites(SharedRegistrationRule.DEFAULT, changes);
        for (RegisteredPlace firm : firms) {
            if (firm.address() != null) {
                shared.put(firm.uscc(), firm.address());
            }
        }
        List<EnterprisePlace> places = new ArrayList<>(firms.size());
        firms.forEach(firm -> places.add(place(firm, shared)));
        return places;
    }

    private EnterprisePlace place(RegisteredPlace firm, SharedSites shared) {
        Resolution resolution = firm.address() == null
                ? new Resolution.Unresolved(List.of(Evidence.NOTHING_TO_LOOK_UP.of("")))
                : new PlaceResolver(gazetteer, firm.settled()).resolve(firm.subject(), firm.address());
        SharedRegistrationSite site = shared.siteOf(firm.uscc()).orElse(null);
        return EnterprisePlace.of(firm, state(firm, resolution, shared), resolution, site);
    }

    private PlaceState state(RegisteredPlace firm, Resolution resolution, SharedSites shared) {
        if (firm.address() != null && shared.leavesOut(firm.subject(), firm.address())) {
            return PlaceState.SHARED;
        }
        if (resolution.carrier().isPresent()) {
            return PlaceState.RESOLVED;
        }
        return !resolution.isOpen() || isElsewhere(firm.address()) ? PlaceState.OUTSIDE : PlaceState.UNRESOLVED;
    }

    private boolean isElsewhere(Address address) {
        String district = address == null ? null : changes.current(address.province(), address.district());
        return district != null && !districts.isEmpty() && !districts.contains(district);
    }
}
