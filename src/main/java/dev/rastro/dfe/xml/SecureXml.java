package dev.rastro.dfe.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;

/**
 * The one XML parser set-up: no DTD, no external entity, bounded depth, attributes and text. Every reader of XML in
 * Rastro gets its factory here.
 */
public final class SecureXml {
    private static final int DEPTH = 100;
    private static final int ATTRIBUTES = 100;
    private static final int ATTRIBUTE_LENGTH = 20_000;
    private static final int ELEMENTS = 3_000_000;
    private static final int CHARACTERS = 60 * 1024 * 1024;

    private SecureXml() {}

    /** A new factory; it may be shared by threads once it is handed over. */
    public static XMLInputFactory newFactory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.getConfig().doParseLazily(false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) CHARACTERS);
        return factory;
    }
}
