package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise filed a change, or had one checked beforehand. Its key is the enterprise's code, else its name.
 */
@Term(zh = "登记变更", en = "filings: changes an enterprise had registered or checked")
public record FilingReported(
        Provenance provenance,
        @Term(zh = "办理编号", en = "id of the filing") String filingId,
        @Term(zh = "办理类型", en = "kind of filing, in the source's words") String filingType,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "变更前内容", en = "content before") String contentBefore,
        @Term(zh = "变更后内容", en = "content after") String contentAfter,
        @Term(zh = "办理结果", en = "result") String result,
        @Term(zh = "办理日期", en = "day of filing") LocalDate filedOn)
        implements Fact {

    public FilingReported {
        requireNonNull(provenance, "provenance");
        Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }

    @Override
    public String key() {
        return Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }
}
