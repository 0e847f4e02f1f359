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
 * Somebody offers space, for instance to sublet. Its key is the listing id.
 */
@Term(zh = "房源", en = "listings of space on offer")
public record ListingReported(
        Provenance provenance,
        @Term(zh = "房源编号", en = "id of the listing", required = true) String listingId,
        @Term(zh = "楼宇", en = "building") String building,
        @Term(zh = "楼层", en = "floor") String floor,
        @Term(zh = "面积（m²）", en = "area on offer, m²", type = FieldType.AREA) BigDecimal areaM2,
        @Term(zh = "报价（元/m²/天）", en = "asked rent, CNY per m² and day", type = FieldType.RENT) BigDecimal rentCnyM2Day,
        @Term(zh = "发布日期", en = "day of publication") LocalDate publishedOn)
        implements Fact {

    public ListingReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(listingId, "listingId");
        areaM2 = Components.area("area_m2", areaM2);
        rentCnyM2Day = Components.rent("rent_cny_m2_day", rentCnyM2Day);
    }

    @Override
    public String key() {
        return listingId;
    }
}
