package org.taproot.connectors.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Whether the XML of a workbook is whole and asks for nothing absurd: the reader keeps a row in memory, and makes up as
 * many shared strings as a cell asks for.
 */
final class PartsCheck {

    /** As many as a sheet has columns. */
    private static final int MOST_CELLS = 16_384;

    private static final XMLInputFactory XML = xml();

    private long sharedStrings;
    private long highestIndex = -1;
    private int cells;
    private boolean isShared;
    private boolean isStrings;

    private PartsCheck() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            new PartsCheck().check(zip);
        } catch (XMLStreamException e) {
            throw new IOException("XML that cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(ZipFile zip) throws IOException, XMLStreamException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml")) {
                // under another name they would not be found, and every text would silently be missing
                isStrings = name.endsWith("sharedstrings.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    check(XML.createXMLStreamReader(in));
                }
            }
        }
        if (highestIndex >= sharedStrings) {
            throw new IOException("a cell asks for shared string %d of %d".formatted(highestIndex + 1, sharedStrings));
        }
    }

    private void check(XMLStreamReader part) throws IOException, XMLStreamException {
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("it declares or uses XML entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(part);
            }
        }
        part.close();
    }

    private void element(XMLStreamReader part) throws IOException, XMLStreamException {
        switch (part.getLocalName()) {
            case "si" -> sharedStrings += isStrings ? 1 : 0;
            case "row" -> cells = 0;
            case "c" -> cell(part);
            case "v" -> value(part);
            default -> {
                // of no weight
            }
        }
    }

    private void cell(XMLStreamReader part) throws IOException {
        isShared = "s".equals(part.getAttributeValue(null, "t"));
        if (++cells > MOST_CELLS) {
            throw new IOException("a row has more than %d cells".formatted(MOST_CELLS));
        }
    }

    private void value(XMLStreamReader part) throws XMLStreamException {
        if (isShared) {
            String index = part.getElementText();
            highestIndex = index.isEmpty() ? highestIndex : Math.max(highestIndex, Long.parseLong(index));
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
