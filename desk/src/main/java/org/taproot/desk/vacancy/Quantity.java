package org.taproot.desk.vacancy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.taproot.lake.query.VacancyCriteria;

/** A number as officers type it: {@code 1200}, {@code 1,200.5}, {@code １２００}. */
final class Quantity {

    // no exponent: a few characters could ask for a number of any length
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,4})?");

    private Quantity() {}

    static boolean isReadable(String text) {
        return isBlank(text)
                || (PLAIN.matcher(plain(text)).matches()
                        && new BigDecimal(plain(text)).compareTo(VacancyCriteria.LARGEST) <= 0);
    }

    /** Null when nothing was typed. */
    static BigDecimal read(String text) {
        return isBlank(text) ? null : new BigDecimal(plain(text));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").strip();
    }
}
