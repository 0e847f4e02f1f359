package org.taproot.connectors.table;

import java.util.Optional;
import java.util.Set;

/** What the bytes of a file are, by their own account; its name says nothing. */
enum Content {
    EMPTY("an empty file", "空文件"),
    CSV(Kind.CSV),
    XLSX(Kind.XLSX),
    XLS(Kind.XLS),
    JSON(Kind.JSON),
    /** One object, which may be the only line of JSON lines. */
    JSON_OBJECT(Kind.JSON),
    JSON_LINES(Kind.JSON_LINES),
    ZIP(Kind.ZIP),
    MAIL(Kind.MAIL),
    ENCRYPTED_WORKBOOK("an encrypted workbook; take the password off", "加密的工作簿，请先取消密码"),
    OLD_WORKBOOK("a workbook of Excel 95 or older (.xls)", "Excel 95 或更早的工作簿（.xls）"),
    BINARY_WORKBOOK("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"),
    OPEN_DOCUMENT("an OpenDocument file (.ods or another)", "OpenDocument 文件（.ods 等）"),
    HTML("a web page, perhaps saved as .xls", "网页（可能被另存为 .xls）"),
    XML("XML, perhaps a workbook of Excel 2003", "XML（可能是 Excel 2003 XML 表格）"),
    OFFICE("another Office document (.doc, .ppt or the like)", "其他 Office 文件（.doc、.ppt 等）"),
    PDF("a PDF", "PDF 文件"),
    IMAGE("an image", "图片"),
    EXECUTABLE("a program", "可执行程序"),
    ARCHIVE("an archive that is not a zip", "非 ZIP 的压缩包"),
    BINARY("binary data of no known kind", "无法识别的二进制文件");

    private final Kind kind;
    private final String english;
    private final String chinese;

    Content(Kind kind) {
        this.kind = kind;
        this.english = kind.english();
        this.chinese = kind.chinese();
    }

    Content(String english, String chinese) {
        this.kind = null;
        this.english = english;
        this.chinese = chinese;
    }

    /** The kind that it is read as, when it is one of these. */
    Optional<Kind> readAs(Set<Kind> kinds) {
        if (this == JSON_OBJECT && !kinds.contains(Kind.JSON) && kinds.contains(Kind.JSON_LINES)) {
            return Optional.of(Kind.JSON_LINES);
        }
        if (this == EMPTY && kinds.equals(Set.of(Kind.JSON_LINES))) {
            // no line is what nothing to report looks like
            return Optional.of(Kind.JSON_LINES);
        }
        return Optional.ofNullable(kind).filter(kinds::contains);
    }

    boolean isContainer() {
        return this == ZIP || this == MAIL;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** Whether nobody would send a table like this: beside tables it is passed over. */
    boolean isNeverATable() {
        return switch (this) {
            case EMPTY, OFFICE, PDF, IMAGE, EXECUTABLE, BINARY -> true;
            default -> false;
        };
    }

    /** Of another kind than what is read. */
    RefusedException refused(TableOptions options) {
        return new RefusedException(
                "Invalid file: it is %s; expected %s. Save it so and deliver it again."
                        .formatted(english, options.kindsInEnglish()),
                "文件类型不符：这是%s，应为%s。请另存后重新提交。".formatted(chinese, options.kindsInChinese()));
    }
}
