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
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One stream of an authority that hands out what a test put there, and notes every question. */
public final class ScriptedAuthority implements DistributionPort {
    public final TreeMap<Long, DistributionItem> documents = new TreeMap<>();
    /** NSUs that a page leaves out, though a question for them alone finds them. */
    public final Set<Long> leftOut = new TreeSet<>();

    public final List<DistributionRequest> asked = new ArrayList<>();
    private final Deque<Object> next = new ArrayDeque<>();
    private final ManualTime time;
    private long greatest;
    private long lastAsked = -1;

    public ScriptedAuthority(ManualTime time) {
        this.time = time;
    }

    public void put(long nsu, String schema, byte[] xml) {
        documents.put(nsu, new DistributionItem.Content(new Nsu(nsu), schema, xml));
        greatest = Math.max(greatest, nsu);
    }

    public void summaries(long from, long to) {
        for (long nsu = from; nsu <= to; nsu++) {
            put(nsu, "resNFe_v1.01.xsd", Samples.summary(nsu));
        }
    }

    /** Another program reads on. */
    public void foreignReads(long to) {
        lastAsked = to;
    }

    /** The next question fails. */
    public void fail(SefazFailure failure) {
        next.add(failure);
    }

    public void answer(DistributionAnswer answer) {
        next.add(answer);
    }

    @Override
    public DistributionAnswer ask(DistributionRequest request) throws SefazException {
        asked.add(request);
        Object scripted = next.poll();
        if (scripted instanceof SefazFailure failure) {
            throw new SefazException(failure, "scripted", null, null);
        }
        if (scripted instanceof DistributionAnswer answer) {
            return answer;
        }
        return switch (request) {
            case DistributionRequest.After after -> page(after.last().value());
            case DistributionRequest.Single single -> {
                DistributionItem found = documents.get(single.nsu().value());
                yield found == null
                        ? answer(DistributionOutcome.NOTHING, "137", null, null, List.of())
                        : answer(DistributionOutcome.FOUND, "138", null, null, List.of(found));
            }
            case DistributionRequest.ByKey key -> answer(DistributionOutcome.UNAVAILABLE, "632", null, null, List.of());
        };
    }

    private DistributionAnswer page(long after) {
        if (lastAsked > after) {
            return answer(DistributionOutcome.ABUSE_SEQUENCE, "656", lastAsked, 0L, List.of());
        }
        List<Long> numbers =
                documents.tailMap(after, false).keySet().stream().limit(50).toList();
        if (numbers.isEmpty()) {
            lastAsked = Math.max(after, greatest);
            return answer(DistributionOutcome.NOTHING, "137", lastAsked, greatest, List.of());
        }
        lastAsked = numbers.getLast();
        return answer(
                DistributionOutcome.FOUND,
                "138",
                lastAsked,
                greatest,
                numbers.stream()
                        .filter(nsu -> !leftOut.contains(nsu))
                        .map(documents::get)
                        .toList());
    }

    public DistributionAnswer answer(
            DistributionOutcome outcome,
            String status,
            @Nullable Long last,
            @Nullable Long greatest,
            List<DistributionItem> items) {
        OffsetDateTime now = OffsetDateTime.now(time);
        String body = "<retDistDFeInt><cStat>" + status + "</cStat><dhResp>" + now + "</dhResp>" + asked.size()
                + "</retDistDFeInt>";
        return new DistributionAnswer(
                outcome,
                status,
                "motivo " + status,
                last == null ? null : new Nsu(last),
                greatest == null ? null : new Nsu(greatest),
                items,
                new Transcript(
                        "NFeDistribuicaoDFe",
                        now,
                        Duration.ofMillis(5),
                        200,
                        status,
                        Samples.bytes("<distDFeInt>" + asked.size() + "</distDFeInt>"),
                        Samples.bytes(body)));
    }
}
