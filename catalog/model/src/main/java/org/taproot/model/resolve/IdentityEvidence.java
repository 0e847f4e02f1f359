package org.taproot.model.resolve;

/**
 * What tells which enterprise is meant, with the weight of each in hundredths. A code is enough. A name never is, for firms
 * change theirs and take each other's; with the unit, which another source has reported of the same firm, it is. Telephone
 * and legal representative are not looked at: they are personal data, and agents lend theirs to many firms.
 */
public enum IdentityEvidence {
    CODE(100, "统一社会信用代码一致", "the credit code"),
    CODE_INVALID(0, "代码无效，未采用", "the code is invalid and was not used"),
    NAME_HELD(50, "名称一致", "the name it bore then"),
    NAME_FORMER(40, "曾用名一致", "a former name"),
    NAME_NOT_YET(20, "名称一致，但当时尚未启用", "the name, which it did not bear yet"),
    NAME_UNKNOWN(0, "没有企业用过这个名称", "no enterprise bore the name"),
    NAME_MISSING(0, "既无代码也无名称", "there is neither code nor name"),
    SAME_UNIT(40, "所在单元一致", "the same unit"),
    SETTLED_AS(100, "人工认定", "settled by a person"),
    SETTLED_AS_NONE(0, "人工认定无对应企业", "settled as none by a person");

    /** An enterprise with less is only a candidate. */
    static final int ENOUGH = 80;

    private final int hundredths;
    private final String zh;
    private final String en;

    IdentityEvidence(int hundredths, String zh, String en) {
        this.hundredths = hundredths;
        this.zh = zh;
        this.en = en;
    }

    public int hundredths() {
        return hundredths;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
