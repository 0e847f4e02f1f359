package org.taproot.model.carrier;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A source reported a building or park. Its key is the carrier id.
 */
@Term(zh = "载体", en = "carriers: buildings and parks")
public record CarrierReported(
        Provenance provenance,
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
        implements Fact {

    public CarrierReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(carrierId, "carrierId");
        longitude = Components.between("longitude", longitude, -180, 180);
        latitude = Components.between("latitude", latitude, -90, 90);
        floors = Components.count("floors", floors);
        grossAreaM2 = Components.area("gross_area_m2", grossAreaM2);
        leasableAreaM2 = Components.area("leasable_area_m2", leasableAreaM2);
        metroM = Components.number("metro_m", metroM);
        floorLoadKgM2 = Components.number("floor_load_kg_m2", floorLoadKgM2);
    }

    @Override
    public String key() {
        return carrierId;
    }
}
