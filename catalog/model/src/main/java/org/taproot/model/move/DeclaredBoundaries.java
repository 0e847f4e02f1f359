package org.taproot.model.move;

import java.util.Map;
import java.util.Optional;

/**
 * Districts that others took the place of, for a judgement of one enterprise without its neighbours.
 *
 * @param successors by the district that is no more; a district that was split cannot be declared
 */
public record DeclaredBoundaries(Map<String, String> successors) implements BoundaryChanges {

    /** Nothing changed. */
    public static final DeclaredBoundaries NONE = new DeclaredBoundaries(Map.of());

    public DeclaredBoundaries {
        successors = Map.copyOf(successors);
    }

    @Override
    public Optional<Reason> carriedOver(Sighting before, Sighting after) {
        String successor = successors.get(before.district());
        return successor != null
                        && successor.equals(after.district())
                        && before.address().equals(after.address())
                ? Optional.of(new Reason(
                        "%s 并入 %s，地址不变".formatted(before.district(), successor),
                        "%s became %s; the address is the same".formatted(before.district(), successor)))
                : Optional.empty();
    }

    @Override
    public String districtNow(Place earlier) {
        return successors.getOrDefault(earlier.district(), earlier.district());
    }

    @Override
    public boolean layIn(Place later, String earlierDistrict) {
        return later.district().equals(successors.getOrDefault(earlierDistrict, earlierDistrict));
    }

    /** Never: nothing was seen. */
    @Override
    public boolean isKnown(Place place) {
        return false;
    }

    /** Never: nothing was seen. */
    @Override
    public boolean isSettled(Place place) {
        return false;
    }
}
