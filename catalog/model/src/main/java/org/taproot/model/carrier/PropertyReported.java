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
 * Real estate was registered, for instance because it was sold. Its key is the registration id.
 */
@Term(zh = "不动产登记", en = "registrations of real estate")
public record PropertyReported(
        Provenance provenance,
        @Term(zh = "业务号", en = "id of the registration", required = true) String registrationId,
        @Term(zh = "登记日期", en = "day of registration") LocalDate registeredOn,
        @Term(zh = "登记类型", en = "kind of registration, in the source's words") String registrationType,
        @Term(zh = "坐落", en = "location as written") String location,
        @Term(zh = "规划用途", en = "planned use") String use,
        @Term(zh = "建筑面积（m²）", en = "floor area, m²", type = FieldType.AREA) BigDecimal areaM2,
        @Term(zh = "权利人", en = "owner") String ownerName,
        @Term(zh = "权利人统一社会信用代码", en = "unified social credit code of the owner", type = FieldType.USCC)
                String ownerUscc,
        @Term(zh = "义务人", en = "former owner") String formerOwnerName)
        implements Fact {

    public PropertyReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(registrationId, "registrationId");
        areaM2 = Components.area("area_m2", areaM2);
    }

    @Override
    public String key() {
        return registrationId;
    }
}
