package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A person decided where a place of an enterprise is. Its key is the enterprise's code.
 *
 * @param carrierId null for none of those that are known; floor and unit say nothing then
 * @param unitId says nothing without its floor
 */
@Term(zh = "地址认定", en = "decisions about where an enterprise is")
public record DecisionReported(
        Provenance provenance,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC, required = true) String uscc,
        @Term(zh = "场所类型", en = "which of its places", required = true) PlaceKind kind,
        @Term(zh = "认定时的地址", en = "address as it stood when it was decided", required = true) String address,
        @Term(zh = "载体编号", en = "id of the carrier; empty for none of the known ones") String carrierId,
        @Term(zh = "楼层", en = "floor") String floor,
        @Term(zh = "单元", en = "unit as building/floor/unit") String unitId,
        @Term(zh = "认定人", en = "who decided", required = true) String decidedBy,
        @Term(zh = "认定时间", en = "when it was decided", required = true) Instant decidedAt,
        @Term(zh = "理由", en = "why") String note)
        implements Fact {

    public DecisionReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(uscc, "uscc");
        requireNonNull(kind, "kind");
        requireNonNull(address, "address");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(decidedAt, "decidedAt");
    }

    @Override
    public String key() {
        return uscc;
    }

    /** As the rules take it. */
    public SettledDecision<PlaceSubject, Spot> settled() {
        return new SettledDecision<>(
                provenance.eventId(),
                new PlaceSubject(uscc, kind),
                address,
                carrierId == null ? null : new Spot(carrierId, floor, floor == null ? null : unitId),
                decidedBy,
                decidedAt,
                note);
    }
}
