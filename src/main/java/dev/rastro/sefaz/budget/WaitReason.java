package dev.rastro.sefaz.budget;

/** Why a question has to wait. {@code ReasonText} has the words. */
public enum WaitReason {
    /** 137, or ultNSU equal to maxNSU: an hour of silence (NT 2014.002). */
    NOTHING_NEW,
    /** 656: an hour from the answer. */
    UNDUE_CONSUMPTION,
    /** Twenty questions by NSU or key in an hour (NT 2014.002). */
    TWENTY_AN_HOUR,
    /** Enough pages in one run; the next run begins later. */
    RUN_ENDED,
    /** The short pause between pages. */
    BETWEEN_PAGES,
    /** A question was sent and no answer is known: the authority may have counted it. */
    ANSWER_UNKNOWN,
    /** Ten questions an hour about the same key (consumo indevido of the consulta protocolo). */
    SAME_KEY,
    /** The status of an authoriser may be asked every three minutes. */
    STATUS_INTERVAL,
    /** The network or the authority failed; tried again after a while. */
    BACK_OFF,
    /** The authority paused the service (108, 109). */
    PAUSED,
    /** Refused for what was asked or who asked: a change is needed first. */
    REFUSED,
    /** The certificate cannot be used: nothing is tried again by itself. */
    CERTIFICATE,
    /** The question is just being asked. */
    IN_PROGRESS,
    /** This folder is a copy or was restored, and nobody claimed it. */
    NEUTRALISED,
    /** The company does not exist or the service is switched off. */
    SWITCHED_OFF
}
