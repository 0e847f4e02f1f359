package org.taproot.model.occupancy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which people number rooms: runs of digits compare as numbers, everything else as text without regard to
 * case, so that 2 comes before 10, A2 before A10 and 1201 before 1201A.
 */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        List<String> parts = parts(one);
        List<String> others = parts(other);
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            int order = comparePart(parts.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(parts.size(), others.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text.toUpperCase(Locale.ROOT));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    private static int comparePart(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
