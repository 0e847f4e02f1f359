package org.taproot.model.resolve;

/** By what a shared registration address is recognised. */
public enum SharedSiteEvidence {
    WITHOUT_ROOM("%d家企业未写房号", "%d firms name no room"),
    CROWDED_ROOM("%d家企业挤在同一房号", "%d firms share rooms with many others"),
    SAID_SO("%d家企业的地址写明为集中登记、虚拟或工位", "%d addresses say so themselves");

    private final String zh;
    private final String en;

    SharedSiteEvidence(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh(int firms) {
        return zh.formatted(firms);
    }

    String en(int firms) {
        return en.formatted(firms);
    }
}
