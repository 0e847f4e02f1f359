package org.taproot.model.service;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * Specialists were assigned to an enterprise. Its key is the enterprise's code, else its name.
 */
@Term(zh = "服务专员", en = "specialists assigned to enterprises")
public record AssignmentReported(
        Provenance provenance,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "街镇", en = "street or town") String street,
        @Term(zh = "A角", en = "primary specialist (A角)") String primarySpecialist,
        @Term(zh = "B角", en = "back-up specialist (B角)") String backupSpecialist,
        @Term(zh = "服务起始日", en = "day since which") LocalDate since)
        implements Fact {

    public AssignmentReported {
        requireNonNull(provenance, "provenance");
        Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }

    @Override
    public String key() {
        return Components.key("a uscc or the name of the enterprise", uscc, enterpriseName);
    }
}
