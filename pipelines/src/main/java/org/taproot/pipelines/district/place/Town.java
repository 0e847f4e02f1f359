package org.taproot.pipelines.district.place;

/** The eight streets and two towns; their names are public, where their middle lies is roughly so. */
public enum Town {
    CAOYANG("曹杨新村街道", 121.402, 31.242, 0.08),
    CHANGFENG("长风新村街道", 121.393, 31.226, 0.14),
    CHANGSHOU("长寿路街道", 121.435, 31.243, 0.16),
    GANQUAN("甘泉路街道", 121.428, 31.267, 0.06),
    SHIQUAN("石泉路街道", 121.416, 31.254, 0.06),
    YICHUAN("宜川路街道", 121.437, 31.262, 0.07),
    WANLI("万里街道", 121.399, 31.271, 0.06),
    ZHENRU("真如镇街道", 121.391, 31.252, 0.11),
    CHANGZHENG("长征镇", 121.376, 31.243, 0.13),
    TAOPU("桃浦镇", 121.353, 31.280, 0.13);

    private final String zh;
    private final double longitude;
    private final double latitude;
    private final double share;

    Town(String zh, double longitude, double latitude, double share) {
        this.zh = zh;
        this.longitude = longitude;
        this.latitude = latitude;
        this.share = share;
    }

    public String zh() {
        return zh;
    }

    /** Degrees east. */
    public double longitude() {
        return longitude;
    }

    /** Degrees north. */
    public double latitude() {
        return latitude;
    }

    /** Of the district's firms and carriers; invented. */
    public static double[] shares() {
        Town[] towns = values();
        double[] shares = new double[towns.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = towns[i].share;
        }
        return shares;
    }
}
