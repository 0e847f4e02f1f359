package org.taproot.model.lead;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A lead as it stands in the leads system, in one revision. Its key is the lead id.
 *
 * @param channel in the source's words
 * @param reportedBy the body that reported it first
 * @param uscc of the enterprise it became
 */
@Term(zh = "招商线索", en = "leads")
public record LeadReported(
        Provenance provenance,
        @Term(zh = "线索编号", en = "id of the lead", required = true) String leadId,
        @Term(zh = "修订号", en = "revision, from 1") Integer revision,
        @Term(zh = "项目名称", en = "project") String project,
        @Term(zh = "投资方", en = "investor") String investor,
        @Term(zh = "行业", en = "industry") String industry,
        @Term(zh = "线索渠道", en = "channel it came by") String channel,
        @Term(zh = "首报单位", en = "body that reported it first") String reportedBy,
        @Term(zh = "首报日期", en = "day of the first report") LocalDate reportedOn,
        @Term(zh = "需求", en = "what is needed") String need,
        @Term(zh = "面积需求（m²）", en = "area needed, m²", type = FieldType.AREA) BigDecimal areaM2,
        @Term(zh = "人数", en = "headcount") Integer headcount,
        @Term(zh = "投资额（元）", en = "capital, CNY", type = FieldType.MONEY) BigDecimal capitalCny,
        @Term(zh = "联系人", en = "contact") String contact,
        @Term(zh = "联系电话", en = "phone") String phone,
        @Term(zh = "经办人", en = "officer") String officer,
        @Term(zh = "阶段", en = "stage") LeadStage stage,
        @Term(zh = "进入阶段日期", en = "day since which it is in the stage") LocalDate stageSince,
        @Term(zh = "落地企业统一社会信用代码", en = "unified social credit code of the enterprise it became", type = FieldType.USCC)
                String uscc,
        @Term(zh = "备注", en = "note") String note,
        @Term(zh = "更新时间", en = "when the source changed it") Instant updatedAt)
        implements Fact {

    public LeadReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(leadId, "leadId");
        revision = Components.count("revision", revision);
        areaM2 = Components.area("area_m2", areaM2);
        headcount = Components.count("headcount", headcount);
        capitalCny = Components.money("capital_cny", capitalCny);
    }

    @Override
    public String key() {
        return leadId;
    }
}
