package dev.rastro.dfe.xml;

/** How much a file proves about an event. The order is the order of preference between copies of one event. */
public enum EventForm {
    /** Request and the authority's answer together (procEventoNFe, evento of NFS-e ...). */
    REGISTERED,
    /** The authority's answer alone (retEvento). */
    RECEIPT,
    /** The distribution service's summary (resEvento): registered, without its details. */
    SUMMARY,
    /** A request alone: no proof that the authority registered it. */
    REQUEST
}
