package org.taproot.model.occupancy;

import java.math.BigDecimal;
import org.taproot.model.fact.Coded;

/** M16: the six indicators by which Zhejiang evaluates land use per mu. */
public enum PerMuIndicator implements Coded {
    TAX_PER_MU("亩均税收（元/亩）", "tax per mu, CNY") {
        @Override
        BigDecimal of(SiteYear year) {
            return year.perMu(year.taxCny());
        }
    },
    VALUE_ADDED_PER_MU("亩均增加值（元/亩）", "value added per mu, CNY") {
        @Override
        BigDecimal of(SiteYear year) {
            return year.perMu(year.valueAddedCny());
        }
    },
    LABOUR_PRODUCTIVITY("全员劳动生产率（元/人）", "value added per employee, CNY") {
        @Override
        BigDecimal of(SiteYear year) {
            return Measured.quotient(year.valueAddedCny(), year.staff());
        }
    },
    VALUE_ADDED_PER_ENERGY("单位能耗增加值（元/吨标准煤）", "value added per tonne of standard coal, CNY") {
        @Override
        BigDecimal of(SiteYear year) {
            return Measured.quotient(year.valueAddedCny(), year.energyTce());
        }
    },
    VALUE_ADDED_PER_EMISSION("单位排放增加值（元/吨）", "value added per tonne emitted, CNY") {
        @Override
        BigDecimal of(SiteYear year) {
            return Measured.quotient(year.valueAddedCny(), year.emissionsT());
        }
    },
    RESEARCH_SHARE("R&D经费占主营业务收入比", "R&D as a share of main revenue") {
        @Override
        BigDecimal of(SiteYear year) {
            return Measured.quotient(year.researchCny(), year.revenueCny());
        }

        @Override
        Metric metric() {
            return Metric.RESEARCH_SHARE;
        }
    };

    private final String zh;
    private final String en;

    PerMuIndicator(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    /** The figure of a year; its value is null when a part of it is unknown or the divisor is 0. */
    public Measured measured(SiteYear year) {
        BigDecimal value = of(year);
        return metric().of(value, value == null ? 0 : 1, value == null ? 1 : 0, new Label(zh, en));
    }

    Metric metric() {
        return Metric.PER_MU;
    }

    abstract BigDecimal of(SiteYear year);
}
