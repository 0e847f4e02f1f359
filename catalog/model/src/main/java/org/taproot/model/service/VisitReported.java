package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * Somebody visited an enterprise and wrote down what was seen and said. Its key is the enterprise's code, else its
 * name.
 */
@Term(zh = "企业走访", en = "visits to enterprises")
public record VisitReported(
        Provenance provenance,
        @Term(zh = "走访日期", en = "day of the visit", required = true) LocalDate visitedOn,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "走访人", en = "visitor") String visitor,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "走访情况", en = "note") String note)
        implements Fact {

    public VisitReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(visitedOn, "visitedOn");
        Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }

    @Override
    public String key() {
        return Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }
}
