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
    UNREADABLE_MESSAGE("消息无法解码"),
    UNKNOWN_CODE("代码不在代码表中"),
    INVALID_BYTES("编码损坏的字符"),
    INVALID_TIME("时间无法识别"),
    FUTURE_DATE("日期在将来"),
    UNIT_JUMP("与允许范围相差约一万倍，单位可能有误"),
    TOO_LARGE("内容过大"),
    SOURCE_TOO_SLOW("来源响应过慢"),
    SOURCE_LOOPS("来源重复返回同一页，或没有尽头"),
    INVALID_RESPONSE("来源返回的不是数据"),
    REFUSED_DOCUMENT("整份文件无法使用，已拒收");

    private final String zh;

    RejectReason(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
