package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * An enterprise asked for something, or what it asked for has moved on. Its key is the demand id.
 *
 * @param outcome in the source's words
 */
@Term(zh = "企业诉求", en = "demands of enterprises")
public record DemandReported(
        Provenance provenance,
        @Term(zh = "诉求编号", en = "id of the demand", required = true) String demandId,
        @Term(zh = "渠道", en = "channel it came by") DemandChannel channel,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "楼宇园区", en = "building or park") String carrier,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "类别", en = "category, in the source's words") String category,
        @Term(zh = "诉求内容", en = "what is asked for") String content,
        @Term(zh = "受理日期", en = "day of receipt") LocalDate receivedOn,
        @Term(zh = "应办结日期", en = "day by which it is due") LocalDate dueOn,
        @Term(zh = "状态", en = "state") DemandState state,
        @Term(zh = "办结日期", en = "day of closing") LocalDate closedOn,
        @Term(zh = "办理结果", en = "outcome") String outcome,
        @Term(zh = "金额下限（元）", en = "lower end of the amount, CNY", type = FieldType.MONEY) BigDecimal amountLowCny,
        @Term(zh = "金额上限（元）", en = "upper end of the amount, CNY", type = FieldType.MONEY) BigDecimal amountHighCny)
        implements Fact {

    public DemandReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(demandId, "demandId");
        amountLowCny = Components.money("amount_low_cny", amountLowCny);
        amountHighCny = Components.money("amount_high_cny", amountHighCny);
        Components.ordered("amount_cny", amountLowCny, amountHighCny);
    }

    @Override
    public String key() {
        return demandId;
    }
}
