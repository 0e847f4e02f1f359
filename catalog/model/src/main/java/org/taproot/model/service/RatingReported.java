package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise rated a service it got. Its key is the rating id.
 *
 * @param channel in the source's words
 * @param ruling whether a bad rating was founded, in the source's words
 */
@Term(zh = "好差评", en = "ratings of public services")
public record RatingReported(
        Provenance provenance,
        @Term(zh = "评价编号", en = "id of the rating", required = true) String ratingId,
        @Term(zh = "评价日期", en = "day of the rating") LocalDate ratedOn,
        @Term(zh = "评价渠道", en = "channel") String channel,
        @Term(zh = "办理事项", en = "matter that was handled") String matter,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "星级", en = "stars, 1 to 5") Integer stars,
        @Term(zh = "是否差评", en = "whether it is a bad one") Boolean bad,
        @Term(zh = "评价内容", en = "comment") String comment,
        @Term(zh = "核实结论", en = "ruling on a bad one") String ruling,
        @Term(zh = "核实日期", en = "day of the ruling") LocalDate ruledOn)
        implements Fact {

    public RatingReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(ratingId, "ratingId");
        stars = Components.between("stars", stars, 1, 5);
    }

    @Override
    public String key() {
        return ratingId;
    }
}
