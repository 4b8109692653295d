package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Nsu;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.Transcript;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One stream of an authority with faults at random, that keeps a list of the questions its rules forbid. A question whose
 * answer got lost may be asked again.
 */
final class FaultyAuthority implements DistributionPort {
    private static final int PAGE = 50;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    final TreeMap<Long, byte[]> truth = new TreeMap<>();
    final List<String> violations = new ArrayList<>();
    boolean calm;
    private final Deque<Long> singles = new ArrayDeque<>();
    private final ManualTime time;
    private final Random random;
    private long silentUntil;
    private long reached;
    private boolean foreign;
    private int questions;

    FaultyAuthority(ManualTime time, Random random) {
        this.time = time;
        this.random = random;
    }

    private boolean chance(int in) {
        return !calm && random.nextInt(in) == 0;
    }

    /** Documents appear, some NSUs remain without any, and now and then another program reads. */
    void live() {
        long nsu = truth.isEmpty() ? 0 : truth.lastKey();
        for (int i = random.nextInt(90); i > 0; i--) {
            nsu += random.nextInt(12) == 0 ? 2 : 1;
            truth.put(nsu, random.nextInt(5) == 0 ? Samples.event(nsu) : Samples.summary(nsu));
        }
        if (chance(6) && nsu > reached) {
            reached = Math.min(nsu, reached + PAGE);
            foreign = true;
        }
    }

    /** The one who asked was cut off before it could write down the answer. */
    void answerLost() {
        foreign = true;
    }

    @Override
    public DistributionAnswer ask(DistributionRequest request) throws SefazException {
        questions++;
        time.pass(Duration.ofMillis(200));
        if (chance(10)) {
            throw failure(SefazFailure.NO_NETWORK);
        }
        DistributionAnswer answer = request instanceof DistributionRequest.Single single
                ? single(single.nsu().value())
                : page(((DistributionRequest.After) request).last().value());
        time.pass(Duration.ofMillis(200));
        if (chance(12)) {
            foreign = true;
            throw failure(SefazFailure.CONNECTION_LOST);
        }
        return answer;
    }

    private static SefazException failure(SefazFailure failure) {
        return new SefazException(failure, "scripted", null, null);
    }

    private DistributionAnswer page(long after) {
        if (time.millis() < silentUntil) {
            violations.add("within the hour, question " + questions);
            silentUntil = time.millis() + HOUR;
            return answer(DistributionOutcome.ABUSE_WAIT, reached, 0L, List.of());
        }
        if (after != reached) {
            if (!foreign) {
                violations.add("out of sequence: " + after + " not " + reached);
            }
            foreign = false;
            silentUntil = time.millis() + HOUR;
            return answer(DistributionOutcome.ABUSE_SEQUENCE, reached, 0L, List.of());
        }
        List<Long> page =
                truth.tailMap(after, false).keySet().stream().limit(PAGE).toList();
        long greatest = truth.isEmpty() ? 0 : truth.lastKey();
        if (page.isEmpty()) {
            silentUntil = time.millis() + HOUR;
            return answer(DistributionOutcome.NOTHING, reached, greatest, List.of());
        }
        reached = page.getLast();
        if (reached == greatest) {
            silentUntil = time.millis() + HOUR;
        }
        List<DistributionItem> items = new ArrayList<>();
        for (long nsu : page) {
            if (!chance(40)) {
                items.add(item(nsu));
            }
            if (chance(40)) {
                items.add(item(nsu));
            }
        }
        if (chance(4)) {
            Collections.shuffle(items, random);
        }
        return answer(DistributionOutcome.FOUND, reached, greatest, items);
    }

    private DistributionAnswer single(long nsu) {
        singles.removeIf(at -> at <= time.millis() - HOUR);
        singles.add(time.millis());
        if (singles.size() > 20) {
            violations.add("more than twenty an hour");
        }
        return truth.containsKey(nsu)
                ? answer(DistributionOutcome.FOUND, null, null, List.of(item(nsu)))
                : answer(DistributionOutcome.NOTHING, null, null, List.of());
    }

    private DistributionItem item(long nsu) {
        return new DistributionItem.Content(new Nsu(nsu), "resNFe_v1.01.xsd", Objects.requireNonNull(truth.get(nsu)));
    }

    private DistributionAnswer answer(
            DistributionOutcome outcome, @Nullable Long last, @Nullable Long greatest, List<DistributionItem> items) {
        OffsetDateTime now = OffsetDateTime.now(time);
        return new DistributionAnswer(
                outcome,
                outcome.name(),
                "motivo",
                last == null ? null : new Nsu(last),
                greatest == null ? null : new Nsu(greatest),
                items,
                new Transcript(
                        "NFeDistribuicaoDFe",
                        now,
                        Duration.ofMillis(5),
                        200,
                        "138",
                        Samples.bytes("<pedido>" + questions + "</pedido>"),
                        Samples.bytes("<resposta>" + questions + "</resposta>")));
    }
}
