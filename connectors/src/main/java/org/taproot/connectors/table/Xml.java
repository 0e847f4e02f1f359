package org.taproot.connectors.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read from tag to tag; it declares and expands nothing. */
final class Xml implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw unreadable(e);
        }
    }

    /** The next event; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int next() throws IOException {
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("it declares or uses XML entities");
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Goes on to the next start of an element; false at the end. */
    boolean nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Null when the element does not have it, whatever its namespace. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Whether an attribute says yes. */
    boolean isSet(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** The text up to the end of the element. */
    String text() throws IOException {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** What the elements called t within this one say, less the pronunciation. */
    String texts() throws IOException {
        String first = null;
        StringBuilder more = null;
        String end = name();
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT
                && !(event == XMLStreamConstants.END_ELEMENT && name().equals(end))) {
            if (event == XMLStreamConstants.START_ELEMENT && name().equals("rPh")) {
                skip();
            } else if (event == XMLStreamConstants.START_ELEMENT && name().equals("t")) {
                String text = text();
                if (first == null) {
                    first = text;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(text);
                }
            }
            event = next();
        }
        String all = more == null ? first : more.toString();
        return all == null ? "" : Escapes.resolved(all);
    }

    private void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("XML that ends early");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } finally {
            in.close();
        }
    }

    private static IOException unreadable(XMLStreamException failure) {
        return new IOException("XML that cannot be read: " + failure.getMessage(), failure);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
