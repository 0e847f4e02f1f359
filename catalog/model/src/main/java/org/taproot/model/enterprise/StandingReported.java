package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An authority graded or inspected an enterprise, or took on its insolvency. Its key is the enterprise's code, else its
 * name, else the id of the case.
 */
@Term(zh = "信用状况", en = "standing: grades, inspections, insolvencies")
public record StandingReported(
        Provenance provenance,
        @Term(zh = "类别", en = "kind of statement", required = true) StandingKind kind,
        @Term(zh = "案号", en = "id of the case") String caseId,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "等级", en = "grade") String grade,
        @Term(zh = "评价模型版本", en = "version of the grading model") String modelVersion,
        @Term(zh = "机关", en = "authority or court") String agency,
        @Term(zh = "事项", en = "matter") String matter,
        @Term(zh = "结果", en = "result") String result,
        @Term(zh = "日期", en = "day of the statement") LocalDate notedOn)
        implements Fact {

    public StandingReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(kind, "kind");
        Components.key("a uscc, the name of the enterprise or the id of the case", uscc, enterpriseName, caseId);
    }

    @Override
    public String key() {
        return Components.key("a uscc, the name of the enterprise or the id of the case", uscc, enterpriseName, caseId);
    }
}
