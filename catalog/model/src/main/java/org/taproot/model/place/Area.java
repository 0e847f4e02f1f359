package org.taproot.model.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administrative part at the head of an address. */
record Area(String province, String district, String town) {

    private static final String HAN = Han.CHARACTER;
    private static final String MUNICIPALITIES = "上海|北京|天津|重庆";
    private static final String PROVINCES = "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾";
    private static final String REGIONS = "内蒙古|广西|西藏|宁夏|新疆|香港|澳门";

    /** What can follow 路 or a town's sign and make it part of a road's name instead: 镇坪路, 西乡路, 万镇北路. */
    private static final String ROAD_GOES_ON = "(?![东南西北中新一二三四五六七八九十]?[路街道弄])";

    /** Districts have two or more characters before their 区, and 小区, 园区, 开发区 and the like are none. */
    private static final String DISTRICT_NAME =
            "([" + HAN + "&&[^路街弄村号镇市区]]{1,4}?[" + HAN + "&&[^路街弄村号镇市区小园社业发税校厂库片地新易术贸验范]])";

    private static final String DISTRICT_END = "(?:新区|区|县)" + ROAD_GOES_ON;

    private static final Pattern PROVINCE = Pattern.compile("(?:中国)?(?:(" + MUNICIPALITIES + ")市|(" + PROVINCES + ")省|("
            + REGIONS + ")(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区))");
    // 江苏路 and 上海路 are roads: without its 省 or 市 a province counts only before a city or a district
    private static final Pattern BARE_PROVINCE =
            Pattern.compile("(" + MUNICIPALITIES + "|" + PROVINCES + "|" + REGIONS + ")(?=" + HAN + "{2,4}?(?:市|区))");
    private static final Pattern FREE_TRADE_ZONE = Pattern.compile("中国\\((上海)\\)自由贸易试验区(?:临港新片区)?");
    private static final Pattern CITY =
            Pattern.compile("(?:[" + HAN + "&&[^路街弄村号区镇]]{2,6}?(?:自治州|(?<![超门都城集夜])市))(?!场)");
    private static final Pattern DISTRICTS_OF_CITY = Pattern.compile("市辖区");
    private static final Pattern DISTRICT = Pattern.compile(DISTRICT_NAME + DISTRICT_END);
    // the one district that is commonly written without its 区, and only where a town follows
    private static final Pattern PUDONG = Pattern.compile("(浦东)(?=[" + HAN + "&&[^路街弄村号]]{2,3}镇)");
    private static final Pattern TOWN = Pattern.compile("[" + HAN + "&&[^路街弄村号区]]{1,5}?[镇乡](?![村音居])" + ROAD_GOES_ON);
    private static final Pattern STREET_OFFICE = Pattern.compile("[" + HAN + "&&[^号弄]]{2,8}?街道(?!口)");

    static Area read(Scan scan) {
        String province = province(scan);
        if (scan.has("市州")) {
            scan.skip(CITY);
            scan.skip(DISTRICTS_OF_CITY);
        }
        String district = scan.has("区县镇") ? first(scan, DISTRICT, PUDONG) : null;
        String town = scan.has("镇乡") ? scan.takeText(TOWN) : null;
        return new Area(province, district, town != null || !scan.has("道") ? town : scan.takeText(STREET_OFFICE));
    }

    private static String province(Scan scan) {
        String province = scan.has("(") ? first(scan, FREE_TRADE_ZONE, PROVINCE) : first(scan, PROVINCE);
        return province != null ? province : first(scan, BARE_PROVINCE);
    }

    private static String first(Scan scan, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = scan.take(pattern);
            if (matcher != null) {
                return present(matcher);
            }
        }
        return null;
    }

    private static String present(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return matcher.group(group);
    }
}
