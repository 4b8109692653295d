package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Mention;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts for tests of the fold. Hours count from the document's issue. */
final class Samples {
    static final AccessKey NFE = new AccessKey("35260712ABC34501DE35550010000001231123456787");
    static final AccessKey CTE = new AccessKey("3526050X0J92JY000196570010000006041448679011");
    static final AccessKey NFSE = new AccessKey("33045572211905971000105000000000014625124504258429");
    static final AccessKey DPS = new AccessKey("DPS355030821234567800019500001000000000000007");
    static final OffsetDateTime ISSUED = OffsetDateTime.parse("2026-07-10T10:00:00-03:00");
    static final String ISSUER = "12ABC34501DE35";
    static final String RECIPIENT = "06117473000150";
    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-11-01T00:00:00-03:00");

    private Samples() {}

    static OffsetDateTime at(int hours) {
        return ISSUED.plusHours(hours);
    }

    static Protocol protocol(String status, String number, @Nullable String digest) {
        return new Protocol(status, "Motivo " + status, number, at(0).plusMinutes(1), digest);
    }

    static Protocol authorized() {
        return protocol("100", "135000000000001", "digest");
    }

    static DocumentHeader header(
            AccessKey key, DfeFamily family, @Nullable Protocol protocol, @Nullable String digest) {
        return new DocumentHeader(
                key,
                family,
                "55",
                "4.00",
                "1",
                "123",
                ISSUED,
                new Party(ISSUER, "Moinho Sul Ltda", null, "SP"),
                new Party(RECIPIENT, "Padaria Real", null, "PR"),
                List.of(),
                new BigDecimal("880.00"),
                Environment.PRODUCTION,
                "1",
                "1",
                "1",
                "Venda",
                "0",
                null,
                protocol,
                digest,
                List.of(),
                List.of());
    }

    /** A document that was read with an oddity. */
    static DomainEvent withWarning(AccessKey key, DfeFamily family, String warning) {
        DocumentHeader plain = header(key, family, authorized(), "digest");
        return new DomainEvent.DocumentCaptured(
                new DocumentHeader(
                        plain.key(),
                        plain.family(),
                        plain.model(),
                        plain.layout(),
                        plain.series(),
                        plain.number(),
                        plain.issuedAt(),
                        plain.issuer(),
                        plain.recipient(),
                        plain.others(),
                        plain.total(),
                        plain.environment(),
                        plain.operation(),
                        plain.purpose(),
                        plain.emissionType(),
                        plain.nature(),
                        plain.freightMode(),
                        plain.serviceType(),
                        plain.protocol(),
                        plain.digestValue(),
                        plain.mentions(),
                        List.of(warning)),
                "c".repeat(64));
    }

    static DomainEvent document(AccessKey key, DfeFamily family) {
        return captured(header(key, family, authorized(), "digest"), "doc");
    }

    static DomainEvent captured(DocumentHeader header, String content) {
        return new DomainEvent.DocumentCaptured(header, content);
    }

    static DomainEvent summary(AccessKey key, String situation) {
        return new DomainEvent.SummaryCaptured(
                new DocumentSummary(
                        key,
                        new Party(ISSUER, "Moinho Sul Ltda", null, null),
                        ISSUED,
                        new BigDecimal("880.00"),
                        "1",
                        situation,
                        "135000000000001",
                        at(0).plusMinutes(1),
                        "digest",
                        Environment.PRODUCTION),
                "resumo" + situation);
    }

    /** A scanned item as the log keeps it. */
    static DomainEvent fact(XmlItem item, String content) {
        return switch (item) {
            case XmlItem.Document it -> new DomainEvent.DocumentCaptured(it.header(), content);
            case XmlItem.Summary it -> new DomainEvent.SummaryCaptured(it.summary(), content);
            case XmlItem.Event it -> new DomainEvent.FiscalEventCaptured(it.event(), content);
            case XmlItem.LooseProtocol it -> new DomainEvent.ProtocolCaptured(it.key(), it.protocol(), content);
        };
    }

    static EventBuilder event(AccessKey key, DfeFamily family, String type) {
        return new EventBuilder(key, family, type);
    }

    static List<Recorded> recorded(DomainEvent... events) {
        return recorded(Arrays.asList(events));
    }

    /** Records in this order: position, time, ids and trace depend on it. */
    static List<Recorded> recorded(List<DomainEvent> events) {
        List<Recorded> result = new ArrayList<>();
        for (DomainEvent event : events) {
            int position = result.size() + 1;
            result.add(recorded(event, position, RECORDED.plusMinutes(position), "trace" + position, content(event)));
        }
        return result;
    }

    /** Another recording of a fact, at some minute and from some source. */
    static Recorded recorded(DomainEvent event, int minute, int source) {
        return recorded(event, source, RECORDED.plusMinutes(minute), "trace" + source, "source" + source);
    }

    /** The same recording under another position and id. */
    static Recorded renumbered(Recorded each, Random random) {
        Envelope old = each.envelope();
        return recorded(
                each.event(),
                random.nextInt(1, 1000),
                old.recordedAt(),
                old.traceId(),
                old.proof().source().replace(".xml", ""));
    }

    private static Recorded recorded(DomainEvent event, int position, OffsetDateTime at, String trace, String source) {
        return new Recorded(
                new Envelope(
                        UUID.randomUUID(),
                        NFE,
                        position,
                        event.getClass().getSimpleName(),
                        "0",
                        at,
                        at,
                        trace,
                        "span",
                        null,
                        new Actor(Actor.Kind.OPERATOR, "ana"),
                        new Proof(source + ".xml", content(event))),
                event);
    }

    private static String content(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> it.content();
            case DomainEvent.SummaryCaptured it -> it.content();
            case DomainEvent.FiscalEventCaptured it -> it.content();
            case DomainEvent.ProtocolCaptured it -> it.content();
            case DomainEvent.InputQuarantined it -> it.content();
            case DomainEvent.QuarantineReleased it -> it.content();
            default -> "0".repeat(64);
        };
    }

    /** An event that is registered, one hour after the issue, unless told otherwise. */
    static final class EventBuilder {
        private final AccessKey key;
        private final DfeFamily family;
        private final String type;
        private int sequence = 1;
        private @Nullable String author = ISSUER;
        private int hours = 1;
        private @Nullable OffsetDateTime moment;
        private @Nullable String protocol;
        private @Nullable String status = "135";
        private @Nullable String text;
        private @Nullable String targetType;
        private @Nullable String target;
        private @Nullable AccessKey related;
        private Environment environment = Environment.PRODUCTION;
        private EventForm form = EventForm.REGISTERED;

        private EventBuilder(AccessKey key, DfeFamily family, String type) {
            this.key = key;
            this.family = family;
            this.type = type;
            protocol = "P" + type;
        }

        EventBuilder sequence(int value) {
            sequence = value;
            protocol = "P" + type + "-" + value;
            return this;
        }

        EventBuilder author(@Nullable String value) {
            author = value;
            return this;
        }

        EventBuilder hours(int value) {
            hours = value;
            return this;
        }

        /** Said and registered at one moment. */
        EventBuilder moment(OffsetDateTime value) {
            moment = value;
            return this;
        }

        EventBuilder protocol(@Nullable String value) {
            protocol = value;
            return this;
        }

        EventBuilder status(@Nullable String value) {
            status = value;
            return this;
        }

        EventBuilder text(String value) {
            text = value;
            return this;
        }

        EventBuilder target(@Nullable String ofType, @Nullable String ofProtocol) {
            targetType = ofType;
            target = ofProtocol;
            return this;
        }

        EventBuilder related(AccessKey value) {
            related = value;
            return this;
        }

        EventBuilder test() {
            environment = Environment.HOMOLOGATION;
            return this;
        }

        EventBuilder form(EventForm value) {
            form = value;
            if (value == EventForm.REQUEST) {
                protocol = null;
                status = null;
            } else if (value == EventForm.SUMMARY) {
                status = null;
                text = null;
            }
            return this;
        }

        DomainEvent build() {
            EventRecord record = new EventRecord(
                    key,
                    family,
                    type,
                    sequence,
                    author,
                    "35",
                    moment == null ? at(hours) : moment,
                    form == EventForm.REQUEST
                            ? null
                            : moment == null ? at(hours).plusSeconds(5) : moment,
                    protocol,
                    status,
                    status == null ? null : "Motivo " + status,
                    "Descricao " + type,
                    text,
                    targetType,
                    target,
                    related,
                    related == null ? List.of() : List.of(new Mention("chCTe", List.of(related))),
                    List.of(),
                    environment,
                    form);
            return new DomainEvent.FiscalEventCaptured(record, form + type + "-" + sequence + "-" + protocol + status);
        }
    }
}
