package org.taproot.pipelines.district.place;

import java.util.List;
import org.taproot.pipelines.district.chance.Words;

/**
 * A place outside the district to which firms go and from which they come.
 *
 * @param name as in an address: 江苏省苏州市工业园区
 * @param shortName 苏州
 * @param sameCity whether it is another district of the same city
 */
public record Elsewhere(String name, String shortName, boolean sameCity) {

    private static final List<Elsewhere> ALL = Words.table("outside-places.txt").stream()
            .map(columns ->
                    new Elsewhere(columns.get(0), columns.get(1), columns.get(2).equals("CITY")))
            .toList();

    public static List<Elsewhere> all() {
        return ALL;
    }
}
