package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise stands in a pool. Its key is the enterprise's code, else its name.
 *
 * @param stage in the source's words
 * @param gap what is still missing
 */
@Term(zh = "培育库", en = "pools of enterprises to be nursed")
public record PoolReported(
        Provenance provenance,
        @Term(zh = "培育库", en = "pool", required = true) PoolKind pool,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "行业", en = "industry") String industry,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "阶段", en = "stage reached") String stage,
        @Term(zh = "拟上市板块", en = "stock market aimed at") String board,
        @Term(zh = "差距", en = "what is still missing") String gap)
        implements Fact {

    public PoolReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(pool, "pool");
        Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }

    @Override
    public String key() {
        return Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }
}
