package org.taproot.pipelines.district.source;

import java.util.List;
import java.util.function.Predicate;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;
import org.taproot.pipelines.district.place.Place;

/** What people who deal with a firm write about it: whom they met, where, and its name as they remember it. */
final class FirmWords {

    private static final int TRIES = 40;

    private final District district;

    FirmWords(District district) {
        this.district = district;
    }

    /** A firm that some source has to do with and that suits; null when none is found. */
    Enterprise drawn(Draws draws, Predicate<Enterprise> suits) {
        List<Enterprise> all = district.enterprises();
        for (int i = 0; i < TRIES; i++) {
            Enterprise firm = draws.pick(all);
            if (firm != null && firm.isHere() && isLocal(firm) && suits.test(firm)) {
                return firm;
            }
        }
        return null;
    }

    /** Whether it works or is registered in the district. */
    static boolean isLocal(Enterprise firm) {
        return firm.operating().isInDistrict() || firm.registered().isInDistrict();
    }

    String full(Enterprise firm) {
        return district.firmNames().full(firm);
    }

    String brief(Enterprise firm) {
        return district.firmNames().brief(firm);
    }

    String contact(Enterprise firm) {
        return district.names().person(Die.CONTACT, firm.number(), 0);
    }

    String phone(Enterprise firm) {
        return district.names().phone(Die.CONTACT, firm.number(), 1);
    }

    /** Where to find it: a building, or the address when it works in none. */
    static String building(Enterprise firm) {
        Place place = place(firm);
        return place instanceof Place.InUnit in ? in.unit().building() : place.address();
    }

    /** The street or town; empty when it has nothing in the district any more. */
    static String street(Enterprise firm) {
        Place place = place(firm);
        return place.isInDistrict() ? place.town().zh() : "";
    }

    private static Place place(Enterprise firm) {
        return firm.operating().isInDistrict() ? firm.operating() : firm.registered();
    }

    /** Its name as somebody types it: in full, in brief, or with a slip. */
    String typed(Enterprise firm, Draws draws) {
        return switch (draws.weighted(0.42, 0.38, 0.08, 0.12)) {
            case 0 -> full(firm);
            case 1 -> brief(firm);
            case 2 -> full(firm).replace(Names.MARK, "").replace("有限公司", "");
            default -> slipped(full(firm).replace(Names.MARK, ""), draws);
        };
    }

    private static String slipped(String name, Draws draws) {
        // by code points: rare characters have two chars
        int[] points = name.codePoints().toArray();
        int at = draws.between(2, points.length - 6);
        return switch (draws.weighted(0.4, 0.3, 0.3)) {
            case 0 ->
                text(points, 0, at)
                        + text(points, at + 1, at + 2)
                        + text(points, at, at + 1)
                        + text(points, at + 2, points.length);
            case 1 -> text(points, 0, at) + text(points, at + 1, points.length);
            default -> name.replace("有限公司", "有限责任公司");
        };
    }

    private static String text(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }
}
