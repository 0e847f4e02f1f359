package org.taproot.model.carrier;

import static java.util.Objects.requireNonNull;
import static org.taproot.model.fact.Overlay.first;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.Term;
import org.taproot.model.text.Wording;

/** A building or park. Every field but the id may be null. */
public record Carrier(
        @Term(zh = "载体编号", en = "id of the carrier", required = true) String carrierId,
        @Term(zh = "载体名称", en = "name") String name,
        @Term(zh = "载体类型", en = "kind of carrier") CarrierKind kind,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "地址", en = "address as written") String address,
        @Term(zh = "经度", en = "longitude, degrees east") BigDecimal longitude,
        @Term(zh = "纬度", en = "latitude, degrees north") BigDecimal latitude,
        @Term(zh = "等级", en = "grade, in the source's words") String grade,
        @Term(zh = "层数", en = "number of floors") Integer floors,
        @Term(zh = "总建筑面积（m²）", en = "gross floor area, m²", type = FieldType.AREA) BigDecimal grossAreaM2,
        @Term(zh = "可租赁面积（m²）", en = "leasable area, m²", type = FieldType.AREA) BigDecimal leasableAreaM2,
        @Term(zh = "交付日期", en = "day of completion") LocalDate completedOn,
        @Term(zh = "运营方", en = "operator") String operator,
        @Term(zh = "楼长", en = "building chief") String buildingChief,
        @Term(zh = "距地铁站（m）", en = "distance to the next metro station, m") BigDecimal metroM,
        @Term(zh = "楼面荷载（kg/m²）", en = "floor load, kg per m²") BigDecimal floorLoadKgM2)
        implements Overlay<Carrier> {

    public Carrier {
        requireNonNull(carrierId, "carrierId");
        longitude = Components.between("longitude", longitude, -180, 180);
        latitude = Components.between("latitude", latitude, -90, 90);
        floors = Components.count("floors", floors);
        grossAreaM2 = Components.area("gross_area_m2", grossAreaM2);
        leasableAreaM2 = Components.area("leasable_area_m2", leasableAreaM2);
        metroM = Components.number("metro_m", metroM);
        floorLoadKgM2 = Components.number("floor_load_kg_m2", floorLoadKgM2);
    }

    /** A point is the word of one source: a longitude of one and a latitude of another would lie anywhere. */
    @Override
    public Carrier over(Carrier lower) {
        boolean told = hasPoint();
        boolean toldBelow = lower.hasPoint();
        return new Carrier(
                carrierId,
                first(name, lower.name),
                first(kind, lower.kind),
                first(street, lower.street),
                first(address, lower.address),
                Overlay.told(told, longitude, toldBelow, lower.longitude),
                Overlay.told(told, latitude, toldBelow, lower.latitude),
                first(grade, lower.grade),
                first(floors, lower.floors),
                first(grossAreaM2, lower.grossAreaM2),
                first(leasableAreaM2, lower.leasableAreaM2),
                first(completedOn, lower.completedOn),
                first(operator, lower.operator),
                first(buildingChief, lower.buildingChief),
                first(metroM, lower.metroM),
                first(floorLoadKgM2, lower.floorLoadKgM2));
    }

    private boolean hasPoint() {
        return longitude != null && latitude != null;
    }

    @Override
    public boolean tells(String field, Object value) {
        return switch (field) {
            case "longitude", "latitude" -> hasPoint();
            default -> value != null;
        };
    }

    @Override
    public boolean agree(Object one, Object other) {
        return Wording.isSame(one, other);
    }
}
