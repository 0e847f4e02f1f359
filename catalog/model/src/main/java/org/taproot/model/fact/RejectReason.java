package org.taproot.model.fact;

/** Why a row was not accepted. The code is stored and counted, the Chinese text is what a data steward reads. */
public enum RejectReason {
    MISSING_VALUE("缺少必填值"),
    INVALID_USCC("统一社会信用代码无效"),
    SCIENTIFIC_NOTATION("长编码被表格软件改成了科学计数法，请把该列设为文本格式后重新导出"),
    INVALID_DATE("日期无法识别"),
    INVALID_NUMBER("数字无法识别"),
    OUT_OF_RANGE("数值超出合理范围"),
    INVALID_CAPITAL("注册资本无法识别"),
    UNKNOWN_STATUS("状态不在代码表中"),
    COLUMN_COUNT("列数与表头不一致"),
    UNREADABLE_MESSAGE("消息无法解码");

    private final String zh;

    RejectReason(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
