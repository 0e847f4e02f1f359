package org.taproot.pipelines.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.taproot.model.enterprise.Measure;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.fact.Provenance;

/** Measures of enterprises that do not exist, as a supplier of electricity reports them month by month. */
final class InventedMeasures {

    private static final int ENTERPRISES = 40_000;
    private static final int ROWS_OF_A_FILE = 50_000;
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final LocalDate FIRST_MONTH = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 30;

    private InventedMeasures() {}

    /** Those from a number on, each another one. */
    static Stream<MeasureReported> from(long first, long count) {
        return LongStream.range(first, first + count).mapToObj(InventedMeasures::measure);
    }

    private static MeasureReported measure(long number) {
        int enterprise = (int) (number % ENTERPRISES);
        long mixed = (number * 0x9E3779B97F4A7C15L) >>> 33;
        LocalDate month = FIRST_MONTH.plusMonths(number / ENTERPRISES % MONTHS);
        return new MeasureReported(
                provenance(number),
                InventedUnits.uscc(enterprise),
                "上海澜舟" + enterprise + "商务咨询有限公司（演示）",
                "上海市普陀区云启路" + (1 + enterprise % 2_000) + "号" + (101 + mixed % 2_900) + "室",
                Measure.ELECTRICITY_KWH,
                month,
                month.plusMonths(1).minusDays(1),
                null,
                BigDecimal.valueOf(10_000 + mixed % 9_000_000, 2),
                null,
                null,
                null,
                null,
                Long.toString(3_100_000_000L + enterprise));
    }

    private static Provenance provenance(long number) {
        long file = number / ROWS_OF_A_FILE;
        Instant received = NOW.plusSeconds(file);
        return new Provenance(
                hex(number) + hex(~number),
                "electricity",
                hex(file).repeat(4) + ":" + (2 + number % ROWS_OF_A_FILE),
                1 + file,
                50,
                received,
                received);
    }

    /** 16 digits that look like chance. */
    private static String hex(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return "%016x".formatted(mixed ^ (mixed >>> 29));
    }
}
