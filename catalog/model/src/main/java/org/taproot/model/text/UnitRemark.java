package org.taproot.model.text;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in brackets after a title: a unit ({@code 万元}), a remark ({@code 含税}), or both ({@code 单位：万元，含税}).
 *
 * <p>Remarks are free, and most of them say nothing of the unit; so a text counts as a unit only when it cannot be
 * anything else. It names money that is not CNY, an area or length that is not known, a multiple of a known unit
 * ({@code 百万元}), a known unit, or is a quotient of which a part is one of these ({@code 元/m²/季度}). Read as the hub's
 * own unit such a column would be wrong in every row, and nobody would see it.
 */
public final class UnitRemark {

    private static final Pattern BETWEEN = Pattern.compile("[,;、:|()]");
    private static final Pattern INTRODUCTION = Pattern.compile("^(?:计[量价])?单位为?|^in(?=\\W)|^unit");
    private static final Pattern OTHER_MONEY =
            Pattern.compile("[美港欧日澳加韩]元|新台币|新加坡元|美金|港币|台币|日币|韩币|英镑|法郎|卢布|[$€£]|usd|hkd|eur(?!\\w)|gbp|jpy");
    private static final Pattern OTHER_AREA =
            Pattern.compile("平方(?:英尺|市?尺|英里|码|公里|千米|厘米|分米)|英亩|公亩|sq\\.?ft|sf(?!\\w)|ft[2²]|[kcd]m[2²]|acre|㎢|^坪$");
    private static final Pattern LENGTH = Pattern.compile("(?:延|延长)?米|公里|千米|厘米|英?尺|丈|k?m|cm|mm|ft|feet");
    private static final Pattern PART_OF_MONEY = Pattern.compile("[角分]");
    private static final Pattern MULTIPLE = Pattern.compile("[十百千万亿]+");
    private static final Pattern PER = Pattern.compile("[/·.*每]|per");
    private static final Pattern TIME_ALONE = Pattern.compile("(?:每|按|/|per)?(?:天|日|月|季度?|年|day|month|year)");

    private UnitRemark() {}

    /** The unit that the brackets name; empty when they hold a remark alone, or name several. */
    public static Optional<UnitOfMeasure> unit(String brackets) {
        List<UnitOfMeasure> named = known(brackets);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * Whether the brackets name a unit other than those that are allowed, or more than one.
     *
     * @param dimension what the numbers below measure: above a rent, 每月 says that it is one by month
     */
    public static boolean isOther(String brackets, Dimension dimension, Collection<UnitOfMeasure> allowed) {
        List<UnitOfMeasure> named = known(brackets);
        return named.size() > 1
                || !allowed.containsAll(named)
                || parts(brackets)
                        .filter(part -> UnitOfMeasure.of(part).isEmpty())
                        .anyMatch(part -> isUnknownUnit(part, requireNonNull(dimension, "dimension")));
    }

    private static List<UnitOfMeasure> known(String brackets) {
        return parts(brackets)
                .map(UnitOfMeasure::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String brackets) {
        String dense = Text.withoutSpaces(Text.narrow(brackets)).toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(dense)
                .map(part -> INTRODUCTION.matcher(part).replaceFirst(""))
                .filter(part -> !part.isEmpty());
    }

    private static boolean isUnknownUnit(String part, Dimension dimension) {
        return isOfNoKnownUnit(part)
                || isQuotientOfUnits(part)
                || (dimension == Dimension.RENT && TIME_ALONE.matcher(part).matches());
    }

    private static boolean isOfNoKnownUnit(String text) {
        return OTHER_MONEY.matcher(text).find()
                || OTHER_AREA.matcher(text).find()
                || LENGTH.matcher(text).matches()
                || PART_OF_MONEY.matcher(text).matches()
                || isMultiple(text);
    }

    /** Of a known unit, or of one that is not said: 百万元, 千. */
    private static boolean isMultiple(String text) {
        Matcher multiple = MULTIPLE.matcher(text);
        if (!multiple.lookingAt()) {
            return false;
        }
        String of = text.substring(multiple.end());
        return of.isEmpty() || UnitOfMeasure.of(of).isPresent();
    }

    private static boolean isQuotientOfUnits(String text) {
        List<String> parts =
                PER.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1
                && parts.stream().anyMatch(part -> UnitOfMeasure.of(part).isPresent() || isOfNoKnownUnit(part));
    }
}
