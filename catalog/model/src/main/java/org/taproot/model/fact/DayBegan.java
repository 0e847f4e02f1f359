package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A business day began in the district, as its clock says. What is computed as of a day goes on to it because of this
 * fact alone, so that the same facts give the same figures whenever they are read again.
 */
@Term(zh = "业务日", en = "business days that began")
public record DayBegan(Provenance provenance, @Term(zh = "日期", en = "day that began", required = true) LocalDate day)
        implements Fact {

    public DayBegan {
        requireNonNull(provenance, "provenance");
        requireNonNull(day, "day");
    }

    @Override
    public String key() {
        return "day";
    }
}
