package org.taproot.model.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise claimed support, or its claim has moved on. Its key is the claim id.
 *
 * @param state in the source's words
 */
@Term(zh = "政策申领", en = "claims of support under a policy")
public record PolicyClaimReported(
        Provenance provenance,
        @Term(zh = "申领编号", en = "id of the claim", required = true) String claimId,
        @Term(zh = "政策编号", en = "id of the policy") String policyId,
        @Term(zh = "条款号", en = "number of the clause") Integer clauseNo,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "金额下限（元）", en = "lower end of the amount, CNY", type = FieldType.MONEY) BigDecimal amountLowCny,
        @Term(zh = "金额上限（元）", en = "upper end of the amount, CNY", type = FieldType.MONEY) BigDecimal amountHighCny,
        @Term(zh = "申领日期", en = "day of the claim") LocalDate claimedOn,
        @Term(zh = "状态", en = "state") String state,
        @Term(zh = "拨付日期", en = "day of payment") LocalDate paidOn)
        implements Fact {

    public PolicyClaimReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(claimId, "claimId");
        clauseNo = Components.count("clause_no", clauseNo);
        amountLowCny = Components.money("amount_low_cny", amountLowCny);
        amountHighCny = Components.money("amount_high_cny", amountHighCny);
        Components.ordered("amount_cny", amountLowCny, amountHighCny);
    }

    @Override
    public String key() {
        return claimId;
    }
}
