package dev.rastro.bench;

import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills a log with any number of events: the histories of a few hundred training documents, again and again under other
 * keys, those of several copies mixed as they would arrive. The same seed gives the same facts. No originals are kept. Not
 * for use by several threads.
 */
public final class LogFiller {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int TEMPLATES = 200;
    /** Copies whose files arrive mixed. */
    private static final int MIXED = 4;

    private static final Pattern KEY =
            Pattern.compile("(?<![0-9A-Z])[0-9]{6}[0-9A-Z]{12}[0-9]{26}([0-9]{6})?(?![0-9])");

    private final XmlScanner scanner = new XmlScanner();
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock);
    private final Actor actor = new Actor(Actor.Kind.OPERATOR, "bench");
    private final Random random;
    private final List<String> templates = new ArrayList<>();
    private int copy;

    private record Cut(String template, int copy) {}

    public LogFiller(long seed) {
        this.random = new Random(seed);
        new TrainingData(DAY)
                .generate(seed, TEMPLATES, file -> templates.add(new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    /** Appends at least {@code events} events and returns how many; each time of other documents. */
    public long fill(Vault vault, long events) {
        long appended = 0;
        while (appended < events) {
            List<Cut> cuts = new ArrayList<>();
            for (int i = 0; i < MIXED; i++) {
                copy++;
                templates.forEach(template -> cuts.add(new Cut(template, copy)));
            }
            Collections.shuffle(cuts, random);
            appended +=
                    append(vault, cuts.parallelStream().flatMap(this::events).toList());
        }
        return appended;
    }

    private long append(Vault vault, List<DomainEvent> events) {
        String traceId = hex() + hex();
        return vault.commit("Filling the log", transaction -> {
            events.forEach(event -> transaction.append(envelope(event, traceId)));
            return (long) events.size();
        });
    }

    private String hex() {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    private NewEvent envelope(DomainEvent event, String traceId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new NewEvent(
                ids.uuid(),
                switch (event) {
                    case DomainEvent.DocumentCaptured it -> it.header().key();
                    case DomainEvent.SummaryCaptured it -> it.summary().key();
                    case DomainEvent.FiscalEventCaptured it -> it.event().key();
                    case DomainEvent.ProtocolCaptured it -> it.key();
                    default -> throw new IllegalArgumentException("Not a fact about a document: " + event);
                },
                event,
                now,
                now,
                traceId,
                hex(),
                null,
                actor,
                Proof.of("bench"));
    }

    private Stream<DomainEvent> events(Cut cut) {
        byte[] xml = underOtherKeys(cut).getBytes(StandardCharsets.UTF_8);
        return scanner.scan(xml) instanceof ScanResult.Recognised found
                ? found.items().stream().map(LogFiller::event)
                : Stream.empty();
    }

    private static DomainEvent event(XmlItem item) {
        String none = Proof.NO_ORIGINAL;
        return switch (item) {
            case XmlItem.Document it -> new DomainEvent.DocumentCaptured(it.header(), none);
            case XmlItem.Summary it -> new DomainEvent.SummaryCaptured(it.summary(), none);
            case XmlItem.Event it -> new DomainEvent.FiscalEventCaptured(it.event(), none);
            case XmlItem.LooseProtocol it -> new DomainEvent.ProtocolCaptured(it.key(), it.protocol(), none);
        };
    }

    /** Eight digits of the issuer's own choice, the last but the check digit, tell the copies apart. */
    private static String underOtherKeys(Cut cut) {
        Matcher matcher = KEY.matcher(cut.template());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String key = matcher.group();
            String other = key.substring(0, key.length() - 9)
                    + String.format(Locale.ROOT, "%08d", cut.copy())
                    + key.charAt(key.length() - 1);
            matcher.appendReplacement(text, other);
        }
        return matcher.appendTail(text).toString();
    }
}
