package org.taproot.pipelines.district.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Words;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/**
 * Ratings of the service windows (好差评). A bad one is looked into and ruled founded or not; what is pending at
 * the end of a month comes again in the next. How many there are is invented.
 */
final class RatingFeed implements Feed {

    static final String SOURCE = "ratings";

    private static final double A_MONTH = 1_500;
    private static final double BAD = 0.012;
    private static final double UNFOUNDED = 0.22;
    private static final int SENT_AFTER = 4;

    private static final List<String> KINDS = List.of("现场", "网上", "综合", "督查");
    private static final List<String> MATTERS = List.of(
            "企业变更登记",
            "企业设立登记",
            "食品经营许可",
            "发票额度调整",
            "社保参保登记",
            "政策申报",
            "公章备案",
            "注销登记",
            "建设工程消防备案",
            "医疗器械经营备案",
            "人才引进落户",
            "不动产登记");

    private final Outlet outlet;
    private final Dirt dirt;
    private final List<String> good = Words.lines("good-reviews.txt");
    private final List<String> bad = Words.lines("bad-reviews.txt");
    private List<Rating> pending = new ArrayList<>();

    RatingFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
        this.dirt = dirt;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        if (!Period.endsMonth(day)) {
            return;
        }
        List<Rating> ratings = new ArrayList<>(pending);
        int count = district.dice().count(A_MONTH * district.scale(), Die.RATING, -1, day.toEpochDay());
        for (int i = 0; i < count; i++) {
            rating(district, day, i, ratings);
        }
        LocalDate sentOn = day.plusDays(SENT_AFTER);
        if (outlet.takes(SOURCE, sentOn)) {
            write(new FirmWords(district), ratings, day, sentOn);
        }
        pending = ratings.stream()
                .filter(rating -> rating.isBad() && rating.ruledOn().isAfter(day))
                .toList();
    }

    private void rating(District district, LocalDate day, int number, List<Rating> ratings) {
        Draws draws = new Draws(district.dice(), Die.RATING, number, day.toEpochDay());
        boolean isBad = draws.happens(BAD);
        Enterprise firm = rater(new FirmWords(district), draws, isBad ? draws.pick(List.of(1, 10)) : 1);
        if (firm == null) {
            return;
        }
        int stars = isBad ? draws.between(1, 2) : draws.pick(List.of(5, 4, 3), 0.88, 0.1, 0.02);
        String text = isBad ? draws.pick(bad) : draws.happens(0.25) ? draws.pick(good) : "";
        LocalDate on = day.withDayOfMonth(draws.between(1, day.getDayOfMonth()));
        ratings.add(new Rating(
                String.format(Locale.ROOT, "HCP%s-%06d", Period.month(day), number + 1),
                on,
                draws.pick(KINDS, 0.46, 0.4, 0.1, 0.04),
                draws.pick(MATTERS),
                firm,
                stars,
                text,
                draws.happens(UNFOUNDED) ? "不属实" : "属实",
                Holidays.workingDaysAfter(on, draws.between(3, 15))));
    }

    /** The least content of so many, among whom it is looked for. */
    private static Enterprise rater(FirmWords words, Draws draws, int among) {
        Enterprise least = null;
        for (int i = 0; i < among; i++) {
            Enterprise firm = words.drawn(draws, any -> true);
            if (least == null || (firm != null && firm.satisfaction() < least.satisfaction())) {
                least = firm;
            }
        }
        return least;
    }

    private void write(FirmWords words, List<Rating> ratings, LocalDate day, LocalDate sentOn) throws IOException {
        String name = "好差评_" + Period.month(day) + ".json";
        try (JsonSheet sheet = new JsonSheet(outlet.file(SOURCE, name, sentOn))) {
            for (int i = 0; i < ratings.size(); i++) {
                Rating rating = ratings.get(i);
                String code = dirt.code(SOURCE, sentOn, i, rating.firm().uscc());
                ObjectNode object = rating.object(words.full(rating.firm()), code, day);
                sheet.add(object);
                if (dirt.rowTwice(SOURCE, sentOn, i)) {
                    sheet.add(object);
                }
            }
        }
    }

    /** What one firm gave for one matter; a ruling is there for bad ones, from the day on which it was made. */
    private record Rating(
            String number,
            LocalDate on,
            String kind,
            String matter,
            Enterprise firm,
            int stars,
            String text,
            String ruling,
            LocalDate ruledOn) {

        boolean isBad() {
            return stars <= 2;
        }

        ObjectNode object(String enterprise, String code, LocalDate until) {
            boolean isRuled = isBad() && !ruledOn.isAfter(until);
            return JsonSheet.object()
                    .put("rating_no", number)
                    .put("rated_on", on.toString())
                    .put("kind", kind)
                    .put("matter", matter)
                    .put("uscc", code)
                    .put("enterprise_name", enterprise)
                    .put("stars", stars)
                    .put("is_bad", isBad())
                    .put("comment", text)
                    .put("ruling", isRuled ? ruling : isBad() ? "待核实" : null)
                    .put("ruled_on", isRuled ? ruledOn.toString() : null);
        }
    }
}
