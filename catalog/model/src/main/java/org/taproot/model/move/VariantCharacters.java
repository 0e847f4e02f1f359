package org.taproot.model.move;

import java.util.HashMap;
import java.util.Map;

/** Characters that stand for the same in names of places: simplified, traditional and old forms. */
final class VariantCharacters {

    /** The first of each group stands for all of it. */
    private static final String GROUPS =
            """
            柳栁桺 徳德 蝉蟬 瀬瀨濑 頬頰颊 崎﨑碕嵜 黒黑 条條 竜龍龙 横橫 箪簞 塚冢 槙槇 曽曾 渕淵渊 斎齋斋 斉齊齐
            辺邊邉边 沢澤泽 浜濱滨 桜櫻樱 広廣广 国國 島嶋嶌岛 滝瀧泷 鉄鐵铁 県縣县 区區 栄榮荣 蔵藏 宝寶寳 当當 円圓圆 学學
            号號 楼樓 層层 棟栋 線线 軒轩 東东 門门 橋桥 鎮镇 郷鄉乡 馬马 長长 園园 華华 万萬 豊豐丰 雲云 蘭兰 陽阳 寧宁
            湾灣 関關关 荘莊庄 廠厂 会會 際际 経經经 済濟济 術术 開开 発發发 業业 産產产 創创 達达 運运 進进 遠远 連连
            鋪铺 館馆舘 漢汉 亜亞亚 単單单 実實实 専專专 将將 対對对 岩巖 嶺岭 歩步 気氣气 沖冲 浅淺 温溫 満滿满 漁渔 潟泻
            焼燒烧 爺爷 猟獵猎 画畫 畑畠 砺礪 祢禰 穂穗 竈竃灶 紅红 納纳 細细 結结 緑綠绿 総總总 羅罗 聖圣 臨临 興兴
            芸藝艺 葉叶 蒋蔣 薬藥药 虎乕 見见 観觀观 記记 証證证 誉譽 議议 財财 貢贡 貴贵 資资 賀贺 車车 転轉转 農农
            逓遞递 遅遲迟 鈴铃 銀银 銭錢钱 錦锦 鋼钢 録錄录 鏡镜 閣阁 闘鬪斗 陸陆 隣鄰邻 雑雜杂 霊靈灵 静靜 韓韩 頂顶 順顺
            頭头 風风 飛飞 駅驛驿 高髙 鳥鸟 鳳凤 鴨鸭 鶴鹤 鷹鹰 麦麥 黄黃 麺麵面 戸戶户 内內 呉吴吳 吉𠮷 土圡 塩鹽盐 壱壹
            姫姬 宮宫 富冨 寿壽 尭堯尧 峰峯 峡峽 嵐岚 巻卷 帯帶带 帰歸归 庁廳厅 庫库 廟庙 弁辨辯瓣 弥彌 径徑 応應应 恵惠
            慶庆 戦戰战 拝拜 拠據据 挙擧举 揺搖摇 摂攝摄 旧舊 昿曠旷 暁曉晓 楽樂乐 様樣样 権權权 樹树 機机 欧歐 歴歷历 残殘
            毎每 氷冰 浄淨净 涙淚泪 渓溪 渋澁涩 湊凑 潜潛 灯燈 炉爐 点點 爾尔 状狀 独獨 献獻 略畧 盗盜 真眞 礼禮 禅禪
            稲稻 窓窗 竪豎竖 糸絲丝 継繼继 続續续 縄繩绳 繊纖纤 聡聰 声聲 職职 脳腦脑 舎舍 茎莖 薫薰 虚虛 蛍螢萤 蛮蠻
            衛衞卫 覚覺觉 覧覽览 訳譯译 読讀读 諌諫 賎賤贱 賛贊 頼賴赖 軽輕轻 遥遙 郎郞 酔醉 醸釀酿 釈釋释 隠隱 険險险 随隨
            隷隸 顔顏 顕顯 餅饼 駆驅驱 験驗验 髄髓 鶏鷄鸡 亀龜龟 歯齒齿 檜桧 籠篭笼 桝枡 薮藪 梼檮 鰺鯵 鴎鷗 諸诸 祇祗
            麹麴 蝋蠟 剥剝 填塡 掴摑 嚢囊 頚頸颈 侠俠 倶俱 繋繫 莱萊 薩萨 場场塲 楓枫
            """;

    private static final Map<Integer, Integer> USUAL = usual();

    private VariantCharacters() {}

    /** The form that stands for this one; the same when no other is known. */
    static int usual(int codePoint) {
        // nearly every character of an address is below the first ideograph or has no variant
        return codePoint < 0x4E00 ? codePoint : USUAL.getOrDefault(codePoint, codePoint);
    }

    private static Map<Integer, Integer> usual() {
        Map<Integer, Integer> usual = new HashMap<>();
        for (String group : GROUPS.trim().split("\\s+", -1)) {
            int first = group.codePointAt(0);
            group.codePoints().skip(1).forEach(variant -> usual.putIfAbsent(variant, first));
        }
        return Map.copyOf(usual);
    }
}
