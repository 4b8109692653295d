package dev.rastro.sefaz.budget;

import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.store.BudgetRow;
import dev.rastro.store.BudgetStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Says whether a question may be sent, so that nothing is ever sent that the authorities' rules would punish (NT
 * 2014.002). A question counts from before it is sent, and that is on the disk: a crash between question and answer
 * forgets nothing. Safe for use by several threads.
 */
public final class Budget {
    private final BudgetStore store;
    private final ProvenClock clock;
    private final Limits limits;
    private final RandomGenerator random;
    private final Map<Key, Account> accounts = new HashMap<>();
    private final Set<Key> openHere = new HashSet<>();
    private final Set<Key> askedBeforeSeal = new HashSet<>();

    private record Key(String scope, QuestionKind kind) {}

    /**
     * Reads what is known.
     *
     * @param random for the chance in pauses after failures
     */
    public Budget(BudgetStore store, ProvenClock clock, Limits limits, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
        this.random = random;
        store.rows().forEach(this::put);
    }

    private void put(BudgetRow row) {
        QuestionKind kind = QuestionKind.valueOf(row.kind());
        accounts.put(new Key(row.scope(), kind), new Account(row, limits.of(kind)));
    }

    /** What keeps a question back now; empty when it may be sent. */
    public synchronized Optional<Verdict.Wait> peek(Scope scope, QuestionKind kind) {
        return pause(new Key(scope.id(), kind)).map(this::shown);
    }

    /** How many questions may be sent before a wait of the window, not counting short pauses; 0 while blocked. */
    public synchronized int left(Scope scope, QuestionKind kind) {
        Key key = new Key(scope.id(), kind);
        Account account = accounts.get(key);
        return account == null
                ? limits.of(kind).count()
                : afterCrash(key, account).left(clock.now());
    }

    private Verdict.Wait shown(Account.Pause pause) {
        return new Verdict.Wait(clock.wallTime(pause.until()), pause.reason());
    }

    private Optional<Account.Pause> pause(Key key) {
        long now = clock.now();
        Account account = accounts.get(key);
        if (account == null) {
            return Optional.empty();
        }
        if (openHere.contains(key)) {
            return Optional.of(new Account.Pause(now + 1_000, WaitReason.IN_PROGRESS));
        }
        Account seen = afterCrash(key, account);
        return seen.pause(now);
    }

    /** A question left open by a process that is gone: it may have been answered up to the moment this one began. */
    private Account afterCrash(Key key, Account account) {
        if (account.row().openPermit() == 0) {
            return account;
        }
        Account restamped = account.restamped(clock.processStart());
        return key.kind() == QuestionKind.PAGE
                ? restamped.locked(
                        clock.processStart() + limits.waitMillis(WaitReason.ANSWER_UNKNOWN), WaitReason.ANSWER_UNKNOWN)
                : restamped;
    }

    /**
     * Asks for leave to send one question. A {@link Verdict.Permit} is on the disk when this returns and must be settled.
     */
    public synchronized Verdict ask(Scope scope, QuestionKind kind) {
        Key key = new Key(scope.id(), kind);
        Optional<Account.Pause> pause = pause(key);
        if (pause.isPresent()) {
            return shown(pause.get());
        }
        if (kind == QuestionKind.STATUS) {
            askedBeforeSeal.add(key);
        } else {
            clock.seal();
        }
        long number = random.nextLong(1, Long.MAX_VALUE);
        Account known = accounts.get(key);
        Account account = known == null ? Account.empty(scope, kind, limits) : afterCrash(key, known);
        Account opened = account.opened(clock.now(), number);
        store.save(opened.row());
        accounts.put(key, opened);
        openHere.add(key);
        return new Verdict.Permit(scope, kind, number, account.answerLost());
    }

    /**
     * What the budget becomes by an answer. To be written in the transaction that takes the answer in, and then {@link
     * #adopt adopted}.
     */
    public synchronized List<BudgetRow> settled(Verdict.Permit permit, Answered answer) {
        boolean page = permit.kind() == QuestionKind.PAGE;
        return switch (answer.outcome()) {
            case FOUND -> page && answer.exhausted() ? lock(permit, WaitReason.NOTHING_NEW, false) : closed(permit, 0);
            case NOTHING -> page ? lock(permit, WaitReason.NOTHING_NEW, false) : closed(permit, 0);
            case ABUSE_WAIT, ABUSE_SEQUENCE, ABUSE_TWENTY, ABUSE_OTHER ->
                lock(permit, WaitReason.UNDUE_CONSUMPTION, true);
            case PAUSED -> lock(permit, WaitReason.PAUSED, true);
            case UNAVAILABLE -> closed(permit, 0);
            case REFUSED -> lock(permit, WaitReason.REFUSED, false);
        };
    }

    /** What the budget becomes when no usable answer came; to be written and {@link #adopt adopted} like an answer. */
    public synchronized List<BudgetRow> failed(Verdict.Permit permit, SefazFailure failure) {
        Account account = account(permit);
        int failures = account.row().failures() + 1;
        boolean page = permit.kind() == QuestionKind.PAGE;
        // Even where more documents were known to be there: the lost page may have been the last one.
        boolean mayBeSilenced = page && limits.mayHaveCounted(failure);
        Account closed = account.restamped(clock.now()).closed(failures);
        if (mayBeSilenced) {
            return List.of(lockedFor(closed, WaitReason.ANSWER_UNKNOWN).row());
        }
        if (failure.passing()) {
            long pause = limits.backOffMillis(failures);
            long chance = random.nextLong(pause / 2 + 1) - pause / 4;
            return List.of(closed.locked(clock.now() + pause + chance, WaitReason.BACK_OFF)
                    .row());
        }
        return List.of(lockedFor(closed, WaitReason.CERTIFICATE).row());
    }

    /** The same for kinds of question whose answers ask for no silence. */
    public synchronized List<BudgetRow> settled(Verdict.Permit permit) {
        return closed(permit, 0);
    }

    /**
     * The question was sent and what came of it could not be taken in: it counts as if its answer were lost. Held in
     * memory before it is written, because the disk may be what failed.
     */
    public void abandoned(Verdict.Permit permit) {
        List<BudgetRow> rows = failed(permit, SefazFailure.CONNECTION_LOST);
        adopt(rows);
        rows.forEach(store::save);
    }

    /** Takes over rows that are on the disk. */
    public synchronized void adopt(List<BudgetRow> rows) {
        for (BudgetRow row : rows) {
            put(row);
            Key key = new Key(row.scope(), QuestionKind.valueOf(row.kind()));
            if (row.openPermit() == 0) {
                openHere.remove(key);
            }
        }
    }

    /** Writes rows by themselves and takes them over, where there is nothing else to write. */
    public synchronized void save(List<BudgetRow> rows) {
        rows.forEach(store::save);
        adopt(rows);
    }

    /** Lifts waits that are Rastro's own, because the operator asks for it. */
    public synchronized void liftOwnWaits(Scope scope) {
        for (QuestionKind kind : QuestionKind.values()) {
            Account account = accounts.get(new Key(scope.id(), kind));
            if (account != null && account.row().reason() != null) {
                WaitReason reason = WaitReason.valueOf(account.row().reason());
                if (limits.soft(reason)) {
                    save(List.of(account.unlocked().row()));
                }
            }
        }
    }

    /**
     * An authority told its time in an answer. Before the first question about documents this may prove how long Rastro
     * was away.
     *
     * @param askedAt {@link #provenNow} when the question left
     */
    public synchronized void authorityTime(String source, long askedAt, long theirs) {
        if (clock.authorityTime(source, askedAt, limits.authorityMillis(theirs)) > 0) {
            // Asked in this process: what was found to have passed before it does not count for them.
            for (Key key : askedBeforeSeal) {
                Account account = accounts.get(key);
                if (account != null) {
                    save(List.of(account.restamped(clock.now()).row()));
                }
            }
        }
    }

    /** How often what may be asked. */
    public Limits limits() {
        return limits;
    }

    /** The proven clock, for {@link #authorityTime}. */
    public long provenNow() {
        return clock.now();
    }

    private List<BudgetRow> closed(Verdict.Permit permit, int failures) {
        return List.of(account(permit).restamped(clock.now()).closed(failures).row());
    }

    private List<BudgetRow> lock(Verdict.Permit permit, WaitReason reason, boolean both) {
        List<BudgetRow> rows = new ArrayList<>();
        rows.add(lockedFor(account(permit).restamped(clock.now()).closed(0), reason)
                .row());
        if (both) {
            QuestionKind other = permit.kind() == QuestionKind.PAGE ? QuestionKind.SINGLE : QuestionKind.PAGE;
            Account account = accounts.get(new Key(permit.scope().id(), other));
            rows.add(lockedFor(account == null ? Account.empty(permit.scope(), other, limits) : account, reason)
                    .row());
        }
        return rows;
    }

    /** The operator may lift a wait of ours; so it must never stand in the place of one that the authority wants. */
    private Account lockedFor(Account account, WaitReason reason) {
        long now = clock.now();
        String standing = account.row().lockedUntil() > now ? account.row().reason() : null;
        boolean soft = limits.soft(reason);
        if (standing != null && limits.soft(WaitReason.valueOf(standing)) != soft) {
            return soft ? account : account.unlocked().locked(now + limits.waitMillis(reason), reason);
        }
        return account.locked(now + limits.waitMillis(reason), reason);
    }

    private Account account(Verdict.Permit permit) {
        return Objects.requireNonNull(
                accounts.get(new Key(permit.scope().id(), permit.kind())), "A permit of another budget");
    }
}
