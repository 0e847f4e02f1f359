package org.taproot.model.lead;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A building project passed a step of its approval. Its key is the project code.
 *
 * @param siteClass industrial base, industrial community or scattered plot, in the source's words
 */
@Term(zh = "项目审批", en = "permits of building projects")
public record PermitReported(
        Provenance provenance,
        @Term(zh = "项目代码", en = "code of the project", required = true) String projectCode,
        @Term(zh = "项目名称", en = "project") String project,
        @Term(zh = "建设单位", en = "builder") String builder,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "地块类别", en = "class of the site") String siteClass,
        @Term(zh = "建筑面积（m²）", en = "floor area, m²", type = FieldType.AREA) BigDecimal areaM2,
        @Term(zh = "审批环节", en = "step that was passed") String step,
        @Term(zh = "审批日期", en = "day of approval") LocalDate approvedOn)
        implements Fact {

    public PermitReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(projectCode, "projectCode");
        areaM2 = Components.area("area_m2", areaM2);
    }

    @Override
    public String key() {
        return projectCode;
    }
}
