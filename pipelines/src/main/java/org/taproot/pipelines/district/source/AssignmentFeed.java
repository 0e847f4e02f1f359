package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * Who looks after which key firm, with a back-up: on the first evening and every quarter. A firm keeps its
 * specialist; what they cover and how many firms each has are invented.
 */
final class AssignmentFeed implements Feed {

    static final String SOURCE = "assignments";

    private static final String TITLE = "服务专员名单";
    private static final double COVERED = 0.8;
    private static final int FIRMS_OF_SPECIALIST = 35;

    private final Outlet outlet;
    private final Dirt dirt;
    private LocalDate first;
    private int specialists;

    AssignmentFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        boolean begins = first == null;
        if (begins) {
            first = day;
            specialists = specialistsFor(district);
        }
        if ((begins || Period.endsQuarter(day)) && outlet.takes(SOURCE, day)) {
            write(district, day);
        }
    }

    private static int specialistsFor(District district) {
        long firms = district.enterprises().stream()
                .filter(AssignmentFeed::isLookedAfter)
                .count();
        return Math.max(2, (int) StrictMath.round(firms * COVERED / FIRMS_OF_SPECIALIST));
    }

    private static boolean isLookedAfter(Enterprise firm) {
        return firm != null && firm.isHere() && firm.isKey();
    }

    private void write(District district, LocalDate day) throws IOException {
        String name = "%s_%s.xlsx".formatted(TITLE, Period.day(day));
        try (WorkbookSheet sheet = new WorkbookSheet(outlet.file(SOURCE, name, day), TITLE, day)) {
            sheet.header("企业名称", "统一社会信用代码", "街镇", "A角", "A角电话", "B角", "B角电话", "服务起始日");
            for (Enterprise firm : district.enterprises()) {
                if (isLookedAfter(firm) && isCovered(firm, day)) {
                    Object[] row = row(district, firm, day);
                    sheet.row(row);
                    if (dirt.rowTwice(SOURCE, day, firm.number())) {
                        sheet.row(row);
                    }
                }
            }
        }
    }

    private boolean isCovered(Enterprise firm, LocalDate day) {
        return dirt.dice().happens(COVERED, Die.ASSIGNED, firm.number(), 0)
                && !since(firm).isAfter(day);
    }

    /** Newcomers get theirs some weeks after they have come, the others had one before the beginning. */
    private LocalDate since(Enterprise firm) {
        int number = firm.number();
        int before = (int) first.toEpochDay() - dirt.dice().between(30, 1_000, Die.ASSIGNED, number, 1);
        int arrived = firm.arrivedOn() + dirt.dice().between(20, 60, Die.ASSIGNED, number, 2);
        return LocalDate.ofEpochDay(Math.max(before, arrived));
    }

    private Object[] row(District district, Enterprise firm, LocalDate day) {
        Dice dice = dirt.dice();
        Names names = district.names();
        int primary = dice.between(0, specialists - 1, Die.SPECIALIST, firm.number(), 0);
        int apart = dice.between(1, specialists - 1, Die.SPECIALIST, firm.number(), 1);
        int backup = (primary + apart) % specialists;
        return new Object[] {
            district.firmNames().full(firm),
            dirt.code(SOURCE, day, firm.number(), firm.uscc()),
            FirmWords.street(firm),
            names.person(Die.SPECIALIST, -1L - primary, 0),
            names.phone(Die.SPECIALIST, -1L - primary, 1),
            names.person(Die.SPECIALIST, -1L - backup, 0),
            names.phone(Die.SPECIALIST, -1L - backup, 1),
            since(firm)
        };
    }
}
