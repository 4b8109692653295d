package dev.rastro.simulator.server;

import dev.rastro.dfe.TsvTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of consumption of NT 2014.002, per taxpayer, service and environment: an hour of silence after 137, pages in
 * sequence, twenty questions by NSU or key in an hour. Asking while blocked begins the hour anew. Thread-safe.
 */
final class ConsumptionRules {
    private final Clock clock;
    private final Duration hour;
    private final int singlesAnHour;
    private final Duration retention;
    private final Duration inactivity;
    private final Map<String, Account> accounts = new HashMap<>();

    ConsumptionRules(Clock clock) {
        this.clock = clock;
        Map<String, Long> terms = new HashMap<>();
        TsvTable.load(ConsumptionRules.class, "consumption.tsv")
                .rows()
                .forEach(row -> terms.put(row.text("rule"), Long.parseLong(row.text("value"))));
        hour = Duration.ofSeconds(term(terms, "SILENCE"));
        singlesAnHour = (int) term(terms, "SINGLES");
        retention = Duration.ofSeconds(term(terms, "RETENTION"));
        inactivity = Duration.ofSeconds(term(terms, "INACTIVITY"));
    }

    private static long term(Map<String, Long> terms, String rule) {
        return Objects.requireNonNull(terms.get(rule), rule);
    }

    /** What is known of one stream. */
    private static final class Account {
        private @Nullable Instant silentUntil;
        private @Nullable Instant blockedUntil;
        private long last = -1;
        private boolean unsure;
        private @Nullable Instant asked;
        private final Deque<Instant> singles = new ArrayDeque<>();
    }

    private Account account(String stream) {
        return accounts.computeIfAbsent(stream, id -> new Account());
    }

    /** The refusal for a page asked for now; {@code null} when it may be had. */
    synchronized @Nullable Abuse page(String stream, long last) {
        Account account = account(stream);
        Instant now = clock.instant();
        if (before(now, account.blockedUntil) || before(now, account.silentUntil)) {
            account.blockedUntil = now.plus(hour);
            return Abuse.WAIT;
        }
        if (account.last >= 0 && last != account.last) {
            account.blockedUntil = now.plus(hour);
            Abuse abuse = account.unsure ? Abuse.SEQUENCE_UNKNOWN : Abuse.SEQUENCE;
            account.unsure = false;
            return abuse;
        }
        return null;
    }

    /** What was received before this is not handed out any more. */
    Instant retainedSince() {
        return clock.instant().minus(retention);
    }

    /** Whether nobody asked for so long that nothing is numbered for this taxpayer. */
    synchronized boolean inactive(String stream) {
        Instant asked = account(stream).asked;
        return asked != null && clock.instant().isAfter(asked.plus(inactivity));
    }

    /** A page was answered. */
    synchronized void answered(String stream, long last, boolean nothing) {
        Account account = account(stream);
        account.last = last;
        account.unsure = false;
        account.asked = clock.instant();
        account.blockedUntil = null;
        account.silentUntil = nothing ? clock.instant().plus(hour) : null;
    }

    /** Another program of the same taxpayer read on. */
    synchronized void foreign(String stream, long last) {
        account(stream).last = last;
        account(stream).unsure = true;
    }

    /** The last answer may not have arrived: that its NSU is not known is nobody's fault. */
    synchronized void unsure(String stream) {
        account(stream).unsure = true;
    }

    /** The same of all streams: the one who asks was cut off. */
    synchronized void unsure() {
        accounts.values().forEach(account -> account.unsure = true);
    }

    /** The last NSU answered; 0 when none was. */
    synchronized long last(String stream) {
        return Math.max(0, account(stream).last);
    }

    /** The refusal for a question by NSU or key asked now; {@code null} when it may be had. */
    synchronized @Nullable Abuse single(String stream) {
        Deque<Instant> singles = account(stream).singles;
        Instant now = clock.instant();
        while (!singles.isEmpty() && !now.isBefore(singles.peekFirst().plus(hour))) {
            singles.removeFirst();
        }
        if (singles.size() >= singlesAnHour) {
            return Abuse.TWENTY;
        }
        singles.addLast(now);
        return null;
    }

    private static boolean before(Instant now, @Nullable Instant end) {
        return end != null && now.isBefore(end);
    }
}
