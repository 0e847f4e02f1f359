package org.taproot.model.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A policy was published; one of its clauses says who gets what. Its key is the policy id.
 *
 * @param tags parted by commas
 */
@Term(zh = "政策条款", en = "clauses of policies")
public record PolicyClauseReported(
        Provenance provenance,
        @Term(zh = "政策编号", en = "id of the policy", required = true) String policyId,
        @Term(zh = "政策名称", en = "title") String title,
        @Term(zh = "发文机关", en = "issuer") String issuer,
        @Term(zh = "标签", en = "tags, parted by commas") String tags,
        @Term(zh = "发文日期", en = "day of issue") LocalDate issuedOn,
        @Term(zh = "发布日期", en = "day of publication") LocalDate publishedOn,
        @Term(zh = "有效期至", en = "last day it is valid") LocalDate validUntil,
        @Term(zh = "条款号", en = "number of the clause", required = true) Integer clauseNo,
        @Term(zh = "适用条件", en = "condition") String condition,
        @Term(zh = "支持内容", en = "support") String support)
        implements Fact {

    public PolicyClauseReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(policyId, "policyId");
        requireNonNull(clauseNo, "clauseNo");
        clauseNo = Components.count("clause_no", clauseNo);
        Components.ordered("validity", issuedOn, validUntil);
    }

    @Override
    public String key() {
        return policyId;
    }
}
