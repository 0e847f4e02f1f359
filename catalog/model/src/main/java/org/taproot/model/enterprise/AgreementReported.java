package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise and the government agreed on something. Its key is the agreement id.
 *
 * @param state in the source's words
 */
@Term(zh = "政府合同", en = "agreements between enterprises and the government")
public record AgreementReported(
        Provenance provenance,
        @Term(zh = "协议编号", en = "id of the agreement", required = true) String agreementId,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "签订日期", en = "day of signing") LocalDate signedOn,
        @Term(zh = "到期日期", en = "last day") LocalDate endsOn,
        @Term(zh = "企业承诺", en = "what the enterprise promised") String enterprisePromise,
        @Term(zh = "政府承诺", en = "what the government promised") String governmentPromise,
        @Term(zh = "履约状态", en = "state of performance") String state)
        implements Fact {

    public AgreementReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(agreementId, "agreementId");
        Components.ordered("term", signedOn, endsOn);
    }

    @Override
    public String key() {
        return agreementId;
    }
}
