package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

/**
 * Something that a source holds and the hub cannot use.
 *
 * @param thing name of the file as it may be shown, what is not visible escaped; never a path
 * @param sentence what is wrong and what helps, in English
 * @param sentenceZh the same in Chinese
 */
public record Objection(String thing, Reason reason, String sentence, String sentenceZh) {

    public Objection {
        requireNonNull(thing, "thing");
        requireNonNull(reason, "reason");
        requireNonNull(sentence, "sentence");
        requireNonNull(sentenceZh, "sentenceZh");
    }

    /** The objection to a thing that a reason says all about. */
    public static Objection of(String thing, Reason reason) {
        return new Objection(thing, reason, reason.sentence, reason.sentenceZh);
    }

    /** What there is against it. */
    public enum Reason {
        SYMBOLIC_LINK(
                "It is a symbolic link, and links are not followed. Drop a copy of the file itself.",
                "这是符号链接，系统不会跟随链接。请投递文件本身的副本。"),
        HARD_LINK(
                "It is known under other names too (hard links), so its content may still change. Drop a copy.",
                "该文件另有其他名称（硬链接），内容可能随时被改动。请投递一份副本。"),
        FOLDER(
                "It is a folder, and folders are not looked into. Drop the files themselves.",
                "这是文件夹，系统不会读取其中的文件。请把文件直接放入投递目录。"),
        NO_FILE(
                "It is a pipe, a socket or a device, not a file. Delete it and drop a file.",
                "这是管道、套接字或设备，不是普通文件。请删除后投递文件。"),
        UNREADABLE(
                "There is no permission to read it. Let the user of the hub read it (chmod, chown).",
                "没有读取权限。请为系统运行用户开放读取权限（chmod、chown）。"),
        UNFINISHED_NAME(
                "Its name says that it is not complete, and nobody has written to it for an hour. Rename it when it is complete, or delete it.",
                "文件名表明尚未传完，但已超过一小时无人写入。确认完整后请改名，否则请删除。"),
        OPEN_FOR_WRITING(
                "It has not changed for a while, but a process has it open for writing. End that process or let it close the file.",
                "文件已静止，但仍有程序以写入方式打开。请结束该程序或关闭文件。"),
        UNWANTED_NAME(
                "No source takes files of that name from this folder. Rename it, move it to the folder of its source, or widen files: in the definition.",
                "没有来源从此目录接收这种名称的文件。请改名、移到相应来源的目录，或放宽定义中的 files。"),
        INVALID_DEFINITION(
                "The definition cannot be used. ./taproot source check tells what is wrong with it.",
                "该定义无法使用。请用 ./taproot source check 查看问题。"),
        DEFINITION_ENDING(
                "It is not read: definitions end in .yaml. Rename it, or declare it with ./taproot source add.",
                "该文件不会被读取：定义文件须以 .yaml 结尾。请改名，或用 ./taproot source add 添加。");

        private final String sentence;
        private final String sentenceZh;

        Reason(String sentence, String sentenceZh) {
            this.sentence = sentence;
            this.sentenceZh = sentenceZh;
        }
    }

    /** Where such things lie. */
    public enum Place {
        LANDING,
        DEFINITIONS
    }
}
