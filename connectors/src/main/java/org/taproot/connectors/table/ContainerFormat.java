package org.taproot.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a container: each is a part, what cannot be a table is passed over. */
final class ContainerFormat {

    private final DetectedFormat formats;
    private final TableOptions options;

    ContainerFormat(DetectedFormat formats, TableOptions options) {
        this.formats = formats;
        this.options = options;
    }

    Checked check(Path file, Kind kind, Columns columns) throws IOException {
        if (kind == Kind.ZIP) {
            ZipCheck.check(file);
        }
        List<Part> parts = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        try (Container container = Container.open(file, kind)) {
            while (container.next()) {
                Part part = part(container, parts.size(), columns);
                if (part == null) {
                    passedOver.add(shown(container.name()));
                } else {
                    parts.add(part.at(container.entry()));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new RefusedException(
                    "Invalid file: it is %s, but none is in it; found %s. Deliver the tables."
                            .formatted(kind.english(), found(passedOver)),
                    "文件是%s，但其中没有数据表；找到：%s。请提交数据表。".formatted(kind.chinese(), found(passedOver)));
        }
        return new Checked(kind, parts, passedOver);
    }

    /** Null when the entry is not a table. */
    private Part part(Container container, int number, Columns columns) throws IOException {
        String name = shown(container.name());
        try {
            Content content = ContentCheck.of(container.content());
            if (content.isNeverATable()) {
                return null;
            }
            if (content.isContainer()) {
                throw nested(content);
            }
            Kind kind = content.readAs(options.kinds()).orElseThrow(() -> content.refused(options));
            return formats.format(kind).check(new Source(container.content(), number, name), columns);
        } catch (NoTableException e) {
            return null;
        } catch (RefusedException e) {
            throw new RefusedException(
                    name + ": " + e.refusal().english(),
                    name + "：" + e.refusal().chinese());
        }
    }

    Rows open(Path file, Checked checked) throws IOException {
        return new PartRows(Container.open(file, checked.kind()), checked.parts(), formats);
    }

    private static RefusedException nested(Content content) {
        return new RefusedException(
                "Invalid file: it is %s within another container; expected a table. Deliver its tables by themselves."
                        .formatted(content.english()),
                "嵌套的容器（%s），应直接为数据表。请单独提交其中的数据表。".formatted(content.chinese()));
    }

    private static String found(List<String> names) {
        return names.isEmpty()
                ? "nothing"
                : String.join(", ", names.stream().limit(20).toList());
    }

    /** A name in a message is one line, and not a long one. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(120)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
