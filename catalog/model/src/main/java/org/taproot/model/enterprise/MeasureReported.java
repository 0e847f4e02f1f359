package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.taproot.model.fact.Components;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FieldType;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Term;

/**
 * A number that says how an enterprise was doing in a period, exact or as a band. Its key is the enterprise's code, else
 * its name, else the meter.
 *
 * @param place where it was measured, when that matters: the place of work of an advertised position
 * @param value exact, in the unit of the measure; null when only a band is known
 * @param changeLowPercent against the same period of the year before
 */
@Term(zh = "经营指标", en = "measures of how an enterprise is doing")
public record MeasureReported(
        Provenance provenance,
        @Term(zh = "统一社会信用代码", en = "unified social credit code", type = FieldType.USCC) String uscc,
        @Term(zh = "企业名称", en = "name of the enterprise, as the source writes it") String enterpriseName,
        @Term(zh = "地址", en = "address of the meter or office") String address,
        @Term(zh = "指标", en = "measure, with its unit", required = true) Measure measure,
        @Term(zh = "期间开始", en = "first day of the period", required = true) LocalDate periodStart,
        @Term(zh = "期间结束", en = "last day of the period") LocalDate periodEnd,
        @Term(zh = "地点", en = "place the value is about") String place,
        @Term(zh = "数值", en = "value, in the unit of the measure") BigDecimal value,
        @Term(zh = "区间下限", en = "lower end of the band, in the unit of the measure") BigDecimal valueLow,
        @Term(zh = "区间上限", en = "upper end of the band, in the unit of the measure") BigDecimal valueHigh,
        @Term(zh = "同比下限（%）", en = "lower end of the change, percent of a year before") BigDecimal changeLowPercent,
        @Term(zh = "同比上限（%）", en = "upper end of the change, percent of a year before") BigDecimal changeHighPercent,
        @Term(zh = "户号", en = "number of the meter") String meter)
        implements Fact {

    public MeasureReported {
        requireNonNull(provenance, "provenance");
        requireNonNull(measure, "measure");
        requireNonNull(periodStart, "periodStart");
        value = Components.number("value", value);
        valueLow = Components.number("value_low", valueLow);
        valueHigh = Components.number("value_high", valueHigh);
        changeLowPercent = Components.number("change_low_percent", changeLowPercent);
        changeHighPercent = Components.number("change_high_percent", changeHighPercent);
        Components.ordered("period", periodStart, periodEnd);
        Components.ordered("value", valueLow, valueHigh);
        Components.ordered("change_percent", changeLowPercent, changeHighPercent);
        Components.key("a uscc, the name of the enterprise or its meter", uscc, enterpriseName, meter);
    }

    @Override
    public String key() {
        return Components.key("a uscc, the name of the enterprise or its meter", uscc, enterpriseName, meter);
    }
}
