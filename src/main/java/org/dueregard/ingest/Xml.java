package org.dueregard.ingest;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dueregard.ingest.Refusal.RefusedException;

/// Walks an XML part, with document types refused and nothing fetched.
final class Xml {
    private static final int DEEPEST = 90;

    private Xml() {}

    /// What hears of a part's elements and text.
    interface Hearer {
        void start(XMLStreamReader at);

        void text(String words);

        void end(String name);
    }

    static void walk(byte[] part, Hearer hearer) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (reader.hasNext()) {
                depth = hear(reader, reader.next(), hearer, depth);
                if (depth > DEEPEST) throw new RefusedException(Refusal.UNSAFE);
            }
        } catch (XMLStreamException damaged) {
            throw new RefusedException(Refusal.CORRUPT);
        }
    }

    private static int hear(XMLStreamReader reader, int event, Hearer hearer, int depth) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new RefusedException(Refusal.UNSAFE);
            case XMLStreamConstants.START_ELEMENT -> {
                hearer.start(reader);
                return depth + 1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                hearer.text(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                hearer.end(reader.getLocalName());
                return depth - 1;
            }
            default -> {}
        }
        return depth;
    }

    /// The value of an attribute whatever its namespace; empty if it has none.
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) return at.getAttributeValue(i);
        }
        return "";
    }
}
