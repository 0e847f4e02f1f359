package org.taproot.model.resolve;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A carrier in the form in which it is compared. */
record Entry(
        String carrierId, List<Site> sites, Set<String> names, Set<String> stems, BuildingText blocks, FloorPlan plan) {

    /** Those who write 样板大厦 may mean 样板大厦（一期）. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]*+[)）]");

    static Entry of(KnownCarrier carrier, DistrictChanges changes) {
        List<BuildingText> texts = Stream.concat(
                        Stream.concat(Stream.ofNullable(carrier.name()), carrier.aliases().stream()),
                        carrier.addresses().stream().map(address -> address.building()))
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text, IN_BRACKETS.matcher(text).replaceAll("")))
                .map(BuildingText::parse)
                .toList();
        Set<String> names =
                texts.stream().map(BuildingText::name).filter(Objects::nonNull).collect(toUnmodifiableSet());
        Set<String> blocks =
                texts.stream().flatMap(text -> text.blocks().stream()).collect(toUnmodifiableSet());
        return new Entry(
                carrier.carrierId(),
                carrier.addresses().stream()
                        .map(address -> Site.of(address, changes))
                        .toList(),
                names,
                names.stream()
                        .flatMap(name -> Stream.of(name, CarrierName.stem(name)))
                        .collect(toUnmodifiableSet()),
                new BuildingText(null, blocks),
                new FloorPlan(carrier.floors(), carrier.units()));
    }

    /** Carriers have ids; comparing all their units would be slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && entry.carrierId.equals(carrierId);
    }

    @Override
    public int hashCode() {
        return carrierId.hashCode();
    }
}
