package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * The enterprise page: receipts of policies that were pushed to firms. A receipt comes in the week of the push
 * and again in the weeks in which it was read and claimed.
 */
final class PageFeed implements Feed {

    static final String SOURCE = "enterprise-page";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Outlet outlet;
    private final Dirt dirt;

    PageFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        LocalDate sentOn = day.plusDays(1);
        if (Period.endsWeek(day) && outlet.takes(SOURCE, sentOn)) {
            String name = "推送回执_" + Period.week(day) + ".jsonl";
            try (Parcel out = outlet.file(SOURCE, name, sentOn)) {
                Policies policies = new Policies(district.dice());
                for (Policy policy : policies.published(day.minusDays(Push.LASTS + 6), day)) {
                    write(out, district, policy, day);
                }
            }
        }
    }

    private void write(Parcel out, District district, Policy policy, LocalDate day) throws IOException {
        for (Enterprise firm : district.enterprises()) {
            Push push = firm == null || !firm.isHere() ? null : Push.of(district.dice(), policy, firm);
            if (push != null && push.changesWithin(day.minusDays(6), day)) {
                byte[] line = line(policy, firm, push, day);
                int times = dirt.rowTwice(SOURCE, day, firm.number()) ? 2 : 1;
                for (int i = 0; i < times; i++) {
                    out.write(line);
                }
                out.counts(times);
            }
        }
    }

    private byte[] line(Policy policy, Enterprise firm, Push push, LocalDate day) throws IOException {
        byte[] object = JsonSheet.line(JsonSheet.object()
                .put("policy_id", policy.id())
                .put("uscc", dirt.code(SOURCE, day, firm.number(), firm.uscc()))
                .put("pushed_at", time(push.at()))
                .put("read_at", push.isReadUntil(day) ? time(push.readAt()) : null)
                .put("claimed", push.isClaimedUntil(day)));
        byte[] line = Arrays.copyOf(object, object.length + 1);
        line[object.length] = '\n';
        return line;
    }

    private static String time(LocalDateTime time) {
        return TIME.format(time) + "+08:00";
    }
}
