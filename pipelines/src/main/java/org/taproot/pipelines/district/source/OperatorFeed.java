package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.place.Operator;

/** The operators: each reports all its units once a week, on a working day and in a layout of its own. */
final class OperatorFeed implements Feed {

    private static final int WORKING_DAYS = 5;
    private static final int CORRECTED_AFTER = 4;

    private final Outlet outlet;
    private final Dirt dirt;

    OperatorFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        for (Operator operator : district.stock().operators()) {
            boolean itsDay = day.getDayOfWeek().getValue() == 1 + operator.number() % WORKING_DAYS;
            if (itsDay && !operator.carriers().isEmpty()) {
                report(district, operator, day);
            }
        }
    }

    private void report(District district, Operator operator, LocalDate day) throws IOException {
        OperatorLayout layout = OperatorLayout.of(operator);
        String source = "%s/op-%02d".formatted(layout.folder(), operator.number());
        if (outlet.takes(source, day)) {
            OperatorClerk clerk = new OperatorClerk(district, dirt, operator, source, day);
            send(layout, source, new OperatorReport(operator, day, day, "", clerk.lines()));
        }
        LocalDate correctedOn = day.plusDays(CORRECTED_AFTER);
        if (outlet.takes(source, correctedOn) && dirt.corrected(source, day)) {
            Dirt none = new Dirt(dirt.dice(), 0, dirt.log());
            OperatorClerk careful = new OperatorClerk(district, none, operator, source, day);
            send(layout, source, new OperatorReport(operator, day, correctedOn, "_更正", careful.lines()));
        }
    }

    private void send(OperatorLayout layout, String source, OperatorReport report) throws IOException {
        layout.write(report, outlet.file(source, layout.name(report), report.sentOn()));
    }
}
