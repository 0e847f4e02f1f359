package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables in whatever kind of file holds them. */
final class DetectedFormat implements TableFormat {

    private final TableOptions options;
    private final ContainerFormat containers;

    DetectedFormat(TableOptions options) {
        this.options = options;
        this.containers = new ContainerFormat(this, options);
    }

    @Override
    public Checked check(Path file, Columns columns) throws IOException {
        try {
            Kind kind = kind(file);
            if (isContainer(kind)) {
                return containers.check(file, kind, columns);
            }
            return new Checked(kind, List.of(format(kind).check(new Source(file, 0, ""), columns)), List.of());
        } catch (RefusedException | Spill.FailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // when the bytes themselves can be read, it is the file that is at fault and not the disk
            try (InputStream bytes = Files.newInputStream(file)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            throw XlsxTable.damaged(e);
        }
    }

    @Override
    public Rows open(Path file, Columns columns, Checked checked) throws IOException {
        if (isContainer(checked.kind())) {
            return containers.open(file, checked);
        }
        Part part = checked.parts().get(0);
        return format(part.kind()).open(new Source(file, 0, part.name()), part);
    }

    private Kind kind(Path file) throws IOException {
        Content content = ContentCheck.of(file);
        return content.readAs(options.kinds()).orElseThrow(() -> content.refused(options));
    }

    private static boolean isContainer(Kind kind) {
        return kind == Kind.ZIP || kind == Kind.MAIL;
    }

    PartFormat format(Kind kind) {
        return switch (kind) {
            case CSV -> new CsvTable(options);
            case XLSX -> new XlsxTable(options);
            case XLS -> new XlsTable(options);
            case JSON, JSON_LINES -> new JsonTable(options, kind);
            case ZIP, MAIL -> throw new IllegalArgumentException("Invalid kind %s of a part".formatted(kind));
        };
    }
}
