package org.taproot.model.place;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;
import org.taproot.model.text.Text;

/**
 * Chinese addresses, taken apart as far as they go. The text stays as written; the parts are in half-width characters,
 * without spaces, with arabic numerals for doors, buildings and floors and Chinese ones for villages: 石泉6村 is 石泉六村.
 *
 * <p>Nothing is looked up and nothing guessed: a district is one only before its 区, so 普陀路 says nothing of 普陀区; a
 * floor is not read off a room number.
 */
public final class AddressText {

    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern VILLAGE_NUMBER =
            Pattern.compile("(?<=[" + Han.CHARACTER + "&&[^号弄室幢栋]])([1-9][0-9]?)(?=村(?![委民口]))");

    /** Says what the address is used for, and is no part of it. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,20}(?:集中登记|集群注册|集群登记)[^()]{0,20}\\)");

    /** Longer texts are no addresses; the rest is not taken apart. */
    private static final int MOST_READ = 1000;

    private AddressText() {}

    /** The address; null for an empty text. */
    public static Address parse(String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return null;
        }
        String plain = plain(cleaned);
        int start = Head.length(plain);
        Head head = Head.of(plain, start);
        Address usual = UsualAddress.read(cleaned, plain, head, start);
        if (usual != null) {
            return usual;
        }
        return head.isWhole() ? behind(head, start, cleaned, plain) : general(cleaned, plain);
    }

    /** What stands behind a head that is known, by the patterns. */
    private static Address behind(Head head, int start, String cleaned, String plain) {
        Scan scan = new Scan(plain);
        scan.moveTo(start);
        return address(cleaned, head.area(), Street.behind(head.road(), scan), scan);
    }

    /** By the patterns alone, which read every form. */
    static Address general(String cleaned, String plain) {
        Scan scan = new Scan(plain);
        Area area = Area.read(scan);
        return address(cleaned, area, Street.read(scan), scan);
    }

    private static Address address(String cleaned, Area area, Street street, Scan scan) {
        Interior interior = Interior.read(scan, street);
        return new Address(
                cleaned,
                area.province(),
                area.district(),
                area.town(),
                street.road(),
                street.lane(),
                street.number(),
                interior.building(),
                interior.floor(),
                interior.room());
    }

    /** In half-width capitals, without spaces and remarks, with one kind of dash and Chinese numerals for villages. */
    static String plain(String cleaned) {
        return isPlain(cleaned) ? cleaned : made(cleaned);
    }

    /** Whether nothing is to be changed, as in most of them. */
    private static boolean isPlain(String cleaned) {
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            boolean isKept = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 0x4E00 && c <= 0x9FEF && c != '集' && c != '村')
                    || c == '-'
                    || c == '、';
            if (!isKept) {
                return false;
            }
        }
        return cleaned.length() <= MOST_READ;
    }

    private static String made(String cleaned) {
        String read = cleaned.substring(0, Math.min(cleaned.length(), MOST_READ));
        String dense = Text.withoutSpaces(Text.narrow(read)).toUpperCase(Locale.ROOT);
        Matcher dash = DASH.matcher(dense);
        String remarked = dash.find() ? dash.replaceAll("-") : dense;
        String dashed =
                remarked.indexOf('集') < 0 ? remarked : REMARK.matcher(remarked).replaceAll("");
        if (dashed.indexOf('村') < 0) {
            return dashed;
        }
        Matcher villages = VILLAGE_NUMBER.matcher(dashed);
        return villages.replaceAll(village -> ChineseNumeral.of(Integer.parseInt(village.group(1))));
    }
}
