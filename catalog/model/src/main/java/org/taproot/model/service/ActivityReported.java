package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An activity for enterprises was held. Its key is its title.
 *
 * @param kind in the source's words
 */
@Term(zh = "园区活动", en = "activities for enterprises")
public record ActivityReported(
        Provenance provenance,
        @Term(zh = "日期", en = "day", required = true) LocalDate heldOn,
        @Term(zh = "类别", en = "kind of activity") String kind,
        @Term(zh = "活动名称", en = "title", required = true) String title,
        @Term(zh = "楼宇园区", en = "building or park") String carrier,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "参加企业数", en = "enterprises that took part") Integer enterprises,
        @Term(zh = "参加人数", en = "people who took part") Integer people)
        implements Fact {

    public ActivityReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(heldOn, "heldOn");
        requireNonNull(title, "title");
        enterprises = Components.count("enterprises", enterprises);
        people = Components.count("people", people);
    }

    @Override
    public String key() {
        return title;
    }
}
