package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise answered the survey of satisfaction. Its key is the survey id.
 */
@Term(zh = "满意度问卷", en = "answers to the satisfaction survey")
public record SurveyReported(
        Provenance provenance,
        @Term(zh = "问卷编号", en = "id of the answer", required = true) String surveyId,
        @Term(zh = "填报日期", en = "day of the answer") LocalDate answeredOn,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "政务服务（1-5）", en = "public services, 1 to 5") Integer serviceScore,
        @Term(zh = "载体环境（1-5）", en = "building or park, 1 to 5") Integer carrierScore,
        @Term(zh = "交通配套（1-5）", en = "transport, 1 to 5") Integer transportScore,
        @Term(zh = "政策知晓（1-5）", en = "knowledge of policies, 1 to 5") Integer policyScore,
        @Term(zh = "总体评价（1-5）", en = "overall, 1 to 5") Integer overallScore,
        @Term(zh = "意见建议", en = "opinion") String opinion)
        implements Fact {

    public SurveyReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(surveyId, "surveyId");
        serviceScore = Components.between("service_score", serviceScore, 1, 5);
        carrierScore = Components.between("carrier_score", carrierScore, 1, 5);
        transportScore = Components.between("transport_score", transportScore, 1, 5);
        policyScore = Components.between("policy_score", policyScore, 1, 5);
        overallScore = Components.between("overall_score", overallScore, 1, 5);
    }

    @Override
    public String key() {
        return surveyId;
    }
}
