package org.taproot.pipelines.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Version;

/**
 * Units of buildings that do not exist: 40 floors of 25, one unit in five vacant. They come in no order, as they leave the
 * state of a job, and their identifiers are as long and as random as those of real ones.
 *
 * @param count how many
 */
record InventedUnits(int count) {

    static final int OF_A_BUILDING = 1_000;
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");

    private static final int OF_A_FLOOR = 25;
    private static final int TENANTS = 40_000;
    private static final int SOURCES = 3;
    /** Over so many days they were reported. */
    private static final int DAYS = 30;

    private static final List<String> STREETS =
            List.of("长寿路街道", "曹杨新村街道", "真如镇街道", "桃浦镇", "万里街道", "长征镇", "石泉路街道", "宜川路街道", "甘泉路街道", "长风新村街道");
    private static final Buckets BUCKETS = new Buckets(Buckets.DEFAULT_COUNT);

    static String building(int number) {
        return "云启大厦" + number + "座（演示）";
    }

    static String uscc(int number) {
        String body = "91310107%09d".formatted(number);
        return body + Uscc.checkDigit(body);
    }

    /**
     * Every unit, after so many changes.
     *
     * @param changes the first so many units have been changed once
     */
    Iterator<Version<Unit>> current(int changes) {
        return shuffled(count).mapToObj(i -> unit(i, i < changes ? 2 : 1)).iterator();
    }

    Iterator<Logged<UnitReported>> log() {
        return shuffled(count)
                .mapToObj(i -> unit(i, 1))
                .map(unit -> new Logged<>(new UnitReported(unit.cause(), unit.payload()), Effect.NEW, 1))
                .iterator();
    }

    /** What is reported of the units, one after another, again and again; each time something has changed. */
    Stream<UnitReported> reports(int reports) {
        return IntStream.range(0, reports).mapToObj(i -> {
            int number = i % count;
            int revision = 1 + i / count;
            return new UnitReported(cause('u', number, revision), payload(number, revision));
        });
    }

    Iterator<Version<Enterprise>> enterprises() {
        return shuffled(count / 10).mapToObj(i -> enterprise(i, 2, "有限公司（演示）")).iterator();
    }

    /** The states of all enterprises, of each two. */
    Iterator<Version<Enterprise>> states() {
        return shuffled(count / 10)
                .boxed()
                .flatMap(i -> List.of(enterprise(i, 1, "商行（演示）"), enterprise(i, 2, "有限公司（演示）")).stream())
                .iterator();
    }

    /** Each number below the count once: a step that shares no factor with it. */
    private static IntStream shuffled(int count) {
        long step = 7_368_787;
        return IntStream.range(0, count).map(i -> (int) (i * step % count));
    }

    private static Version<Unit> unit(int number, int revision) {
        Unit unit = payload(number, revision);
        return new Version<>(
                unit.id(), BUCKETS.of(unit.id()), unit, revision, cause('u', number, revision), Presence.PRESENT);
    }

    private static Unit payload(int number, int revision) {
        int ofBuilding = number % OF_A_BUILDING;
        int floor = 1 + ofBuilding / OF_A_FLOOR;
        int mixed = (int) (mixed(number) >>> 33);
        boolean isLet = mixed % 5 != 0;
        return new Unit(
                building(number / OF_A_BUILDING),
                Integer.toString(floor),
                Integer.toString(floor * 100 + ofBuilding % OF_A_FLOOR),
                STREETS.get(number / OF_A_BUILDING % STREETS.size()),
                BigDecimal.valueOf(6_050 + mixed % 90_000, 2),
                isLet ? UnitStatus.LEASED : UnitStatus.VACANT,
                isLet ? "上海澜舟" + mixed % TENANTS + "商务咨询有限公司（演示）" : null,
                isLet ? LocalDate.of(2023, 1, 1).plusDays(mixed % 700) : null,
                isLet ? LocalDate.of(2026, 7, 1).plusDays(mixed % 900) : null,
                BigDecimal.valueOf(20_000 + mixed % 60_000 + revision, 4));
    }

    private static Version<Enterprise> enterprise(int number, int revision, String ending) {
        String uscc = uscc(number);
        Enterprise enterprise = new Enterprise(
                uscc,
                "上海澜舟" + number + ending,
                "其他有限责任公司",
                LocalDate.ofEpochDay(8_000 + number % 12_000),
                null,
                "企业管理咨询,商务信息咨询,市场营销策划,会议及展览服务,货物进出口,技术进出口",
                null,
                null,
                null,
                null,
                null);
        return new Version<>(
                uscc, BUCKETS.of(uscc), enterprise, revision, cause('e', number, revision), Presence.PRESENT);
    }

    /** Each day another part of the things is reported, in one document. */
    private static Provenance cause(char kind, int number, int revision) {
        int day = number % DAYS;
        Instant since = NOW.minus(DAYS - day, ChronoUnit.DAYS).plus(revision, ChronoUnit.HOURS);
        return new Provenance(
                digits(((long) kind << Integer.SIZE | number) << Byte.SIZE | revision, 2),
                "occupancy-" + day % SOURCES,
                digits(day, 4) + ":" + number,
                day + 1,
                50,
                since,
                since);
    }

    /** Hex digits in no order, as hashes have: what does not compress is much of what is read. */
    private static String digits(long seed, int sixteens) {
        StringBuilder digits = new StringBuilder(sixteens * Long.BYTES * 2);
        for (int i = 0; i < sixteens; i++) {
            digits.append(HexFormat.of().toHexDigits(mixed(seed * sixteens + i)));
        }
        return digits.toString();
    }

    /** By Stafford, as in {@link java.util.SplittableRandom}. */
    private static long mixed(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
