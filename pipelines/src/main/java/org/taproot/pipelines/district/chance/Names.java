package org.taproot.pipelines.district.chance;

import java.util.List;
import org.taproot.model.enterprise.Uscc;

/**
 * Names, codes and telephone numbers of the demo district. All are invented and marked: firms, buildings and people
 * carry {@value #MARK}, codes have DEM where a real one has the first characters of the organisation, and telephone
 * numbers begin with 1400000, which no person has.
 */
public final class Names {

    public static final String MARK = "（演示）";

    /** The district's administrative division, 普陀区 of Shanghai. */
    private static final String DIVISION = "310107";

    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int SERIALS = 28_629_151;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final double RARE = 0.002;

    private final Dice dice;
    private final List<String> syllables = Words.lines("syllables.txt");
    private final List<String> rareSyllables = Words.lines("rare-syllables.txt");
    private final List<String> surnames = Words.lines("surnames.txt");
    private final List<String> givenNames = Words.lines("given-names.txt");

    public Names(Dice dice) {
        this.dice = dice;
    }

    /** The part of a firm's name that is its own: two or three characters, one in 500 with a rare one. */
    public String trade(int firm) {
        int count = syllables.size();
        // a walk through all triples, so that few are alike
        long step = (firm * 7_368_787L + 1_299_709L) % ((long) count * count * count);
        String first = syllables.get((int) (step % count));
        String second = syllables.get((int) (step / count % count));
        String third = syllables.get((int) (step / count / count));
        if (dice.happens(RARE, Die.RARE_NAME, firm, 0)) {
            second = dice.pick(rareSyllables, Die.RARE_NAME, firm, 1);
        }
        return dice.happens(0.6, Die.LONG_NAME, firm, 0) ? first + second + third : first + second;
    }

    /** Two characters for a building or a park, three when all pairs are taken; no two are alike. */
    public String place(int place) {
        int count = syllables.size();
        int pairs = count * count;
        int step = (int) ((place % pairs * 5_039L + 97) % pairs);
        String pair = syllables.get(step % count) + syllables.get(step / count);
        return place < pairs ? pair : pair + syllables.get((place / pairs - 1) % count);
    }

    public String person(Die role, long who, long when) {
        return dice.pick(surnames, role, who, when) + dice.pick(givenNames, role, who, ~when) + MARK;
    }

    public String phone(Die role, long who, long when) {
        return "1400000%04d".formatted(dice.between(0, 9_999, role, who, when));
    }

    /** A valid unified social credit code that no registry has given out. */
    public static String uscc(int firm) {
        if (firm < 0 || firm >= SERIALS) {
            throw new IllegalArgumentException("Invalid firm %d: expected 0 to %d".formatted(firm, SERIALS - 1));
        }
        long serial = (firm * 12_345_701L + 6_543_217L) % SERIALS;
        StringBuilder organisation = new StringBuilder("DEM");
        for (int i = 0; i < 5; i++) {
            organisation.append(CODE_ALPHABET.charAt((int) (serial % 31)));
            serial /= 31;
        }
        String first17 = "91" + DIVISION + organisation + organisationCheck(organisation);
        return first17 + Uscc.checkDigit(first17);
    }

    /** The check character of GB 11714: weights modulo 11, X for 10. */
    private static char organisationCheck(CharSequence organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
