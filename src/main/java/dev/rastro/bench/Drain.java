package dev.rastro.bench;

import dev.rastro.cli.TrainingSefaz;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.AdnDistribution;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.DistributionRouter;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for whole streams, unpacks and recognises what comes, and keeps nothing. One thread for each service. */
final class Drain {
    private final TrainingSefaz.Running authority;
    private final Path trust;

    Drain(TrainingSefaz.Running authority, Path trust) throws IOException {
        this.authority = authority;
        this.trust = trust;
        SyncBench.confirm(trust, authority);
    }

    /** Documents a second. */
    double run(TrainingSefaz.Trainee company, Collection<DistributionService> services)
            throws InterruptedException, ExecutionException {
        HeldCredentials credentials = new HeldCredentials(
                any -> Optional.of(company.certificate().toString()),
                certificate -> company.password().toCharArray(),
                new KeyHolders(),
                Clock.systemUTC());
        Endpoints endpoints = Endpoints.load(trust.resolve("endpoints.tsv")).redirectedTo(authority.url());
        try (SefazHttp http =
                        new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(30), 64_000_000);
                ExecutorService threads = Executors.newFixedThreadPool(services.size())) {
            DistributionRouter port = new DistributionRouter(
                    new SoapDistribution(http, endpoints, credentials, any -> "35"),
                    new AdnDistribution(http, endpoints, credentials));
            long begun = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (DistributionService service : services) {
                NsuStream stream = new NsuStream(company.taxpayer(), service, Environment.PRODUCTION);
                running.add(threads.submit(() -> drain(port, stream)));
            }
            long documents = 0;
            for (Future<Long> each : running) {
                documents += each.get();
            }
            return documents / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long drain(DistributionRouter port, NsuStream stream) throws SefazException, InterruptedException {
        XmlScanner scanner = new XmlScanner();
        Nsu cursor = Nsu.ZERO;
        long documents = 0;
        while (true) {
            DistributionAnswer answer = port.ask(new DistributionRequest.After(stream, cursor));
            for (DistributionItem item : answer.items()) {
                if (item instanceof DistributionItem.Content content
                        && scanner.scan(content.xml()) instanceof ScanResult.Recognised) {
                    documents++;
                }
            }
            Nsu last = last(answer);
            if (answer.outcome() != DistributionOutcome.FOUND || last.compareTo(cursor) <= 0) {
                return documents;
            }
            cursor = last;
        }
    }

    private static Nsu last(DistributionAnswer answer) {
        Nsu told = answer.last();
        return answer.items().stream()
                .map(DistributionItem::nsu)
                .flatMap(nsu -> Optional.ofNullable(nsu).stream())
                .reduce(told == null ? Nsu.ZERO : told, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
