package org.taproot.model.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A policy was pushed to an enterprise, perhaps read, perhaps claimed. Its key is the enterprise's code.
 */
@Term(zh = "政策推送", en = "policies pushed to enterprises")
public record PolicyPushReported(
        Provenance provenance,
        @Term(zh = "政策编号", en = "id of the policy", required = true) String policyId,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC, required = true) String uscc,
        @Term(zh = "推送时间", en = "when it was pushed") Instant pushedAt,
        @Term(zh = "阅读时间", en = "when it was read") Instant readAt,
        @Term(zh = "是否申领", en = "whether it was claimed") Boolean claimed)
        implements Fact {

    public PolicyPushReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(policyId, "policyId");
        requireNonNull(uscc, "uscc");
    }

    @Override
    public String key() {
        return uscc;
    }
}
