package org.taproot.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.place.Address;
import org.taproot.model.place.AddressText;
import org.taproot.model.resolve.DistrictChanges;
import org.taproot.model.resolve.KnownCarrier;
import org.taproot.model.resolve.KnownUnit;
import org.taproot.model.resolve.Streetscape;

/** The newest word on every carrier, and the units of each, by road. Kept as broadcast state. */
final class CarrierBook {

    private final BroadcastState<String, CarrierReported> carriers;
    private final BroadcastState<String, Unit> units;
    private final DistrictChanges changes;

    private final Map<String, Set<String>> carriersOfRoad = new HashMap<>();
    private final Map<String, Set<String>> carriersOfName = new HashMap<>();
    private final Map<String, List<KnownUnit>> unitsOfName = new HashMap<>();
    private final Map<String, Integer> carriersOfDistrict = new HashMap<>();
    private Set<String> districts;

    CarrierBook(OperatorStateStore state, DistrictChanges changes) throws Exception {
        this.carriers = state.getBroadcastState(
                new MapStateDescriptor<>("carriers", Types.STRING, StreamTypes.CARRIER_REPORTED));
        this.units = state.getBroadcastState(new MapStateDescriptor<>("units", Types.STRING, StreamTypes.UNIT));
        this.changes = changes;
        for (Map.Entry<String, CarrierReported> carrier : carriers.immutableEntries()) {
            index(carrier.getValue());
        }
        for (Map.Entry<String, Unit> unit : units.immutableEntries()) {
            index(unit.getValue());
        }
        districts = Set.copyOf(carriersOfDistrict.keySet());
    }

    /** The districts that have carriers, as they are called today. */
    Set<String> districts() {
        return districts;
    }

    /** Takes a carrier; the ids of those of which something else is known now. */
    Set<String> put(CarrierReported carrier) throws Exception {
        CarrierReported known = carriers.get(carrier.key());
        if (known != null && !carrier.provenance().isNewerThan(known.provenance())) {
            return Set.of();
        }
        carriers.put(carrier.key(), carrier);
        if (known != null && saysTheSame(known, carrier)) {
            return Set.of();
        }
        Set<String> touched = new HashSet<>(Set.of(carrier.key()));
        if (known != null) {
            touched.addAll(ofOneName(known.carrier().name()));
            remove(known);
        }
        index(carrier);
        touched.addAll(ofOneName(carrier.carrier().name()));
        if (!districts.equals(carriersOfDistrict.keySet())) {
            districts = Set.copyOf(carriersOfDistrict.keySet());
        }
        return touched;
    }

    private static boolean saysTheSame(CarrierReported one, CarrierReported other) {
        return Objects.equals(one.carrier().name(), other.carrier().name())
                && Objects.equals(one.carrier().address(), other.carrier().address())
                && Objects.equals(one.carrier().floors(), other.carrier().floors());
    }

    /** Takes a unit, which is what its building, floor and number say; the ids of the carriers that may have it. */
    Set<String> put(UnitReported reported) throws Exception {
        Unit unit = reported.unit();
        if (units.contains(unit.id())) {
            return Set.of();
        }
        Unit bare = new Unit(unit.building(), unit.floor(), unit.unit(), null, null, null, null, null, null, null);
        units.put(unit.id(), bare);
        index(bare);
        Set<String> ofItsName = ofOneName(unit.building());
        return ofItsName.size() == 1 ? ofItsName : Set.of();
    }

    /** The carriers of a road; of {@link Streetscape#NO_ROAD} all. */
    Collection<KnownCarrier> carriersOf(String road) throws Exception {
        List<KnownCarrier> ofRoad = new ArrayList<>();
        for (String id : carriersOfRoad.getOrDefault(road, Set.of())) {
            ofRoad.add(known(id));
        }
        return ofRoad;
    }

    /** Where firms may mean it: on its own road, and wherever no road is said; nowhere when it is not known. */
    Set<String> roadsOf(String id) throws Exception {
        CarrierReported carrier = carriers.get(id);
        return carrier == null ? Set.of() : roads(carrier);
    }

    /** A carrier that was put. */
    KnownCarrier known(String id) throws Exception {
        return known(carriers.get(id));
    }

    private KnownCarrier known(CarrierReported carrier) {
        String name = KnownCarrier.nameKey(carrier.carrier().name());
        boolean isOnlyOne = name != null && carriersOfName.get(name).size() == 1;
        Address address = AddressText.parse(carrier.carrier().address());
        return new KnownCarrier(
                carrier.key(),
                carrier.carrier().name(),
                List.of(),
                address == null ? List.of() : List.of(address),
                carrier.carrier().floors(),
                // units are reported by the name of their building: of two with one name they are neither's
                isOnlyOne ? unitsOfName.getOrDefault(name, List.of()) : List.of());
    }

    private void index(CarrierReported carrier) {
        roads(carrier).forEach(road -> carriersOfRoad
                .computeIfAbsent(road, none -> new HashSet<>())
                .add(carrier.key()));
        String name = KnownCarrier.nameKey(carrier.carrier().name());
        if (name != null) {
            carriersOfName.computeIfAbsent(name, none -> new HashSet<>()).add(carrier.key());
        }
        String district = district(carrier);
        if (district != null) {
            carriersOfDistrict.merge(district, 1, Integer::sum);
        }
    }

    private String district(CarrierReported carrier) {
        Address address = AddressText.parse(carrier.carrier().address());
        return address == null ? null : changes.current(address.province(), address.district());
    }

    /** Two of one name have no units. */
    private Set<String> ofOneName(String name) {
        String key = KnownCarrier.nameKey(name);
        return key == null ? Set.of() : Set.copyOf(carriersOfName.getOrDefault(key, Set.of()));
    }

    private void remove(CarrierReported carrier) {
        roads(carrier).forEach(road -> carriersOfRoad.get(road).remove(carrier.key()));
        String name = KnownCarrier.nameKey(carrier.carrier().name());
        if (name != null) {
            carriersOfName.get(name).remove(carrier.key());
        }
        String district = district(carrier);
        if (district != null) {
            carriersOfDistrict.computeIfPresent(district, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private void index(Unit unit) {
        String name = KnownCarrier.nameKey(unit.building());
        if (name != null) {
            unitsOfName
                    .computeIfAbsent(name, none -> new ArrayList<>())
                    .add(new KnownUnit(unit.id(), unit.floor(), unit.unit()));
        }
    }

    private static Set<String> roads(CarrierReported carrier) {
        Address address = AddressText.parse(carrier.carrier().address());
        return address == null
                ? Set.of(Streetscape.NO_ROAD)
                : new HashSet<>(List.of(Streetscape.NO_ROAD, Streetscape.roadOf(address)));
    }
}
