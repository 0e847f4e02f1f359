package org.taproot.model.move;

/** A registration with its address folded: what neighbours are compared by. */
public record Sighting(Registration registration, AddressKey address) {

    public static Sighting of(Registration registration) {
        return new Sighting(registration, AddressKey.of(registration.street()));
    }

    public String district() {
        return registration.district();
    }

    public Place place() {
        return new Place(district(), address.town());
    }
}
