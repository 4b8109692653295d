package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the document list, computed from the log.
 *
 * @param operation tpNF: "0" entrada, "1" saída
 * @param corrections number of valid cartas de correção
 * @param alert whether something contradicts or endangers the situation shown (conflicting versions, cancelled after
 *     confirmation, inidôneo ...)
 * @param content SHA-256 of the original that represents the document, {@code null} without one
 * @param changedAt when Rastro last learnt something about it
 * @param unsettled what is not final about it
 * @param marks what operators did with it, which tells nothing of the document itself
 */
public record DocumentRow(
        AccessKey key,
        DfeFamily family,
        @Nullable String model,
        @Nullable String series,
        @Nullable String number,
        @Nullable OffsetDateTime issuedAt,
        @Nullable String issuerId,
        @Nullable String issuerName,
        @Nullable String recipientId,
        @Nullable String recipientName,
        @Nullable BigDecimal total,
        Situation situation,
        Completeness completeness,
        Environment environment,
        @Nullable String operation,
        Manifestation manifestation,
        int corrections,
        boolean alert,
        @Nullable String content,
        OffsetDateTime changedAt,
        Unsettled unsettled,
        Marks marks) {
    /** A document of which nothing is open, and that nobody did anything with. */
    public DocumentRow(
            AccessKey key,
            DfeFamily family,
            @Nullable String model,
            @Nullable String series,
            @Nullable String number,
            @Nullable OffsetDateTime issuedAt,
            @Nullable String issuerId,
            @Nullable String issuerName,
            @Nullable String recipientId,
            @Nullable String recipientName,
            @Nullable BigDecimal total,
            Situation situation,
            Completeness completeness,
            Environment environment,
            @Nullable String operation,
            Manifestation manifestation,
            int corrections,
            boolean alert,
            @Nullable String content,
            OffsetDateTime changedAt) {
        this(
                key,
                family,
                model,
                series,
                number,
                issuedAt,
                issuerId,
                issuerName,
                recipientId,
                recipientName,
                total,
                situation,
                completeness,
                environment,
                operation,
                manifestation,
                corrections,
                alert,
                content,
                changedAt,
                Unsettled.NOTHING,
                Marks.NONE);
    }

    /** The same document with what is open about it. */
    public DocumentRow with(Unsettled open) {
        return new DocumentRow(
                key,
                family,
                model,
                series,
                number,
                issuedAt,
                issuerId,
                issuerName,
                recipientId,
                recipientName,
                total,
                situation,
                completeness,
                environment,
                operation,
                manifestation,
                corrections,
                alert,
                content,
                changedAt,
                open,
                marks);
    }

    /** The same document with what operators did with it. */
    public DocumentRow with(Marks done) {
        return new DocumentRow(
                key,
                family,
                model,
                series,
                number,
                issuedAt,
                issuerId,
                issuerName,
                recipientId,
                recipientName,
                total,
                situation,
                completeness,
                environment,
                operation,
                manifestation,
                corrections,
                alert,
                content,
                changedAt,
                unsettled,
                done);
    }

    /**
     * When an authority last told something of it: how old the knowledge of its situation is. In the offset of the clock
     * that {@link #changedAt} was taken from; empty where no authority ever spoke.
     */
    public Optional<OffsetDateTime> situationAsOf() {
        return Optional.ofNullable(unsettled.knownAsOf()).map(at -> at.atOffset(changedAt.getOffset()));
    }
}
