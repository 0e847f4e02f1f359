package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An open workbook: its sheets, and what the cells of all of them refer to. */
final class XlsxWorkbook implements Closeable {

    private static final int MOST_FORMATS = 1_000_000;

    private final ZipFile zip;
    /** As writers differ in the case of names. */
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<Excel.Shown> formats = new ArrayList<>();
    private SharedStrings strings = SharedStrings.none();
    private boolean isFrom1904;

    private XlsxWorkbook(ZipFile zip) {
        this.zip = zip;
        Collections.list(zip.getEntries()).forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    static XlsxWorkbook open(Path file) throws IOException {
        XlsxWorkbook workbook = new XlsxWorkbook(ZipCheck.opened(file));
        try {
            workbook.read();
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The names of the worksheets, hidden ones included. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    boolean isFrom1904() {
        return isFrom1904;
    }

    String sharedString(int index) throws IOException {
        return strings.get(index);
    }

    /** A workbook need not have formats; then no number in it is a date. */
    Excel.Shown shown(int style) {
        return style < 0 || style >= formats.size() ? Excel.Shown.NUMBER : formats.get(style);
    }

    /** The XML of a worksheet. */
    Xml sheet(String name) throws IOException {
        return part(sheets.get(name));
    }

    private void read() throws IOException {
        String book = target(relations("_rels/.rels", ""), "/officeDocument", "xl/workbook.xml");
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String file = book.substring(folder.length());
        List<Relation> relations = relations(folder + "_rels/" + file + ".rels", folder);
        try (Xml xml = part(book)) {
            book(xml, relations);
        }
        String styles = target(relations, "/styles", folder + "styles.xml");
        if (has(styles)) {
            try (Xml xml = part(styles)) {
                styles(xml);
            }
        }
        String shared = target(relations, "/sharedStrings", folder + "sharedStrings.xml");
        if (has(shared)) {
            try (Xml xml = part(shared)) {
                strings = SharedStrings.read(xml);
            }
        }
    }

    private void book(Xml xml, List<Relation> relations) throws IOException {
        while (xml.nextElement()) {
            if (xml.name().equals("workbookPr")) {
                isFrom1904 = xml.isSet("date1904");
            } else if (xml.name().equals("sheet")) {
                String id = xml.attribute("id", "");
                String name = xml.attribute("name", "");
                relations.stream()
                        .filter(relation -> relation.id().equals(id)
                                && relation.type().endsWith("/worksheet")
                                && has(relation.target()))
                        .findFirst()
                        .filter(relation -> !isChart(relation.target()))
                        .ifPresent(relation -> sheets.put(name, relation.target()));
            }
        }
    }

    /** Some writers call the sheet of a chart a worksheet. */
    private boolean isChart(String target) {
        try (Xml xml = part(target)) {
            return xml.nextElement() && !xml.name().equals("worksheet");
        } catch (IOException e) {
            // the reading of the sheet will say what is wrong with it
            return false;
        }
    }

    private void styles(Xml xml) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        boolean isOfCells = false;
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "numFmt" -> codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode", ""));
                case "cellXfs" -> isOfCells = true;
                case "cellStyles", "cellStyleXfs", "dxfs" -> isOfCells = false;
                case "xf" -> {
                    if (isOfCells) {
                        int format = number(xml.attribute("numFmtId"));
                        formats.add(Excel.shown(format, codes.get(format)));
                    }
                }
                default -> {
                    // of no weight
                }
            }
            if (formats.size() > MOST_FORMATS || codes.size() > MOST_FORMATS) {
                throw new IOException("it has more than %d formats".formatted(MOST_FORMATS));
            }
        }
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private List<Relation> relations(String name, String folder) throws IOException {
        List<Relation> relations = new ArrayList<>();
        if (has(name)) {
            try (Xml xml = part(name)) {
                while (xml.nextElement()) {
                    if (xml.name().equals("Relationship")) {
                        String target = xml.attribute("Target", "");
                        relations.add(new Relation(
                                xml.attribute("Id", ""),
                                xml.attribute("Type", ""),
                                target.startsWith("/") ? target.substring(1) : folder + target));
                    }
                }
            }
        }
        return relations;
    }

    private static String target(List<Relation> relations, String type, String otherwise) {
        return relations.stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(otherwise);
    }

    private boolean has(String name) {
        return entries.containsKey(key(name));
    }

    private Xml part(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("the part %s is missing".formatted(name));
        }
        return new Xml(zip.getInputStream(entry));
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        try {
            strings.close();
        } finally {
            zip.close();
        }
    }

    private record Relation(String id, String type, String target) {}
}
