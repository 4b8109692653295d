package dev.rastro.simulator.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.signing.Credential;
import dev.rastro.simulator.generator.signing.TrainingAuthority;
import dev.rastro.simulator.generator.signing.XmlSigner;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Trade;
import dev.rastro.simulator.generator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * A national environment on loopback, for training, demonstrations and tests: HTTPS with mutual TLS 1.2 and the contracts
 * of the real services at the same paths. Close it to stop it.
 */
public final class Simulator implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private static final int LONG_AGO = 10;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SimulatorClock clock;
    private final RequestLog log = new RequestLog();
    private final ConsumptionRules rules;
    private final List<SimulatedCompany> companies = new ArrayList<>();
    private final Archive archive;
    private final Path authority;

    private Simulator(SimulatorSettings settings) throws IOException, GeneralSecurityException {
        clock = new SimulatorClock(settings.speed());
        rules = new ConsumptionRules(clock);
        TrainingAuthority issuer = new TrainingAuthority(
                settings.seed(), LocalDate.now(clock).minusYears(settings.expired() ? LONG_AGO : 0), KEY_BITS);
        World world = new World(settings.seed());
        CertificateFolder folder = new CertificateFolder(settings.folder());
        archive = new Archive(new Press(world, new XmlSigner(issuer), settings.seed()), clock, rules);
        authority = folder.authority(issuer.root());
        Map<String, String> taxpayers = new HashMap<>();
        for (Company company : operators(world, settings.companies())) {
            Credential credential = issuer.credential(company);
            taxpayers.put(credential.certificate().getSubjectX500Principal().getName(), company.cnpj());
            companies.add(new SimulatedCompany(
                    company.cnpj(),
                    company.name(),
                    company.uf(),
                    folder.modern(company.cnpj(), credential, SimulatedCompany.PASSWORD),
                    folder.legacy(company.cnpj(), credential, SimulatedCompany.PASSWORD)));
            if (settings.minted() > 0) {
                archive.mint(company, settings.minted(), settings.seed(), OffsetDateTime.now(clock));
            }
            archive.trade(company, settings.documents(), settings.seed(), OffsetDateTime.now(clock));
        }
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.setHttpsConfigurator(new MutualTls(context(issuer)));
        server.setExecutor(threads);
        server.createContext(
                "/", new Front(services(), taxpayers, settings.faults(), log, rules, clock, new Adn(archive, rules)));
        server.start();
    }

    /** Starts a simulator; its certificates are in the folder of the settings afterwards. */
    public static Simulator start(SimulatorSettings settings) {
        try {
            return new Simulator(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on port " + settings.port(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform cannot do TLS", e);
        }
    }

    private static List<Company> operators(World world, int count) {
        return Stream.concat(Stream.of(world.matrix(), world.branch()), world.companies(Trade.CUSTOMER).stream())
                .limit(count)
                .toList();
    }

    private Map<String, Function<Front.Asked, Reply>> services() {
        Distribution distribution = new Distribution(archive, rules, clock);
        Events events = new Events(archive, clock);
        FreightProtests protests = new FreightProtests(archive, clock);
        Queries queries = new Queries(archive, clock);
        Map<String, Function<Front.Asked, Reply>> services = new LinkedHashMap<>();
        services.put("envEvento", asked -> events.answer(asked.question(), asked.asker()));
        services.put("eventoCTe", asked -> protests.answer(asked.question(), asked.asker()));
        for (String root : queries.questions()) {
            services.put(root, asked -> queries.answer(root, asked.question(), asked.asker()));
        }
        // Last: the MDF-e wraps all its messages alike.
        Map.of("nfeDistDFeInteresse", "NFE", "cteDistDFeInteresse", "CTE", "mdfeDadosMsg", "MDFE")
                .forEach((root, service) -> services.put(
                        root, asked -> distribution.answer(asked.question(), service, asked.asker(), asked.fault())));
        return services;
    }

    private static SSLContext context(TrainingAuthority issuer) throws GeneralSecurityException, IOException {
        Credential own = issuer.server();
        char[] password = "server".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", own.key(), password, CertificateFolder.chain(own));
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", issuer.root());
        for (int i = 0; i < own.issuers().size(); i++) {
            trusted.setCertificateEntry("issuer" + i, own.issuers().get(i));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** TLS 1.2 with a client certificate, as the fiscal services ask for. */
    private static final class MutualTls extends HttpsConfigurator {
        MutualTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setProtocols(new String[] {"TLSv1.2"});
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }

    /** Where it answers: scheme, host and port. */
    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    public List<SimulatedCompany> companies() {
        return List.copyOf(companies);
    }

    /** The root certificate that vouches for server and companies, as PEM. */
    public Path authority() {
        return authority;
    }

    public SimulatorClock clock() {
        return clock;
    }

    public RequestLog requests() {
        return log;
    }

    /** What stands in each stream (taxpayer/service/environment), in the order of NSU: the truth to compare with. */
    public Map<String, List<Entry>> truth() {
        Map<String, List<Entry>> truth = new HashMap<>();
        archive.streams().keySet().forEach(id -> {
            List<Entry> entries = new ArrayList<>();
            truth(id, entries::add);
            truth.put(id, entries);
        });
        return truth;
    }

    /** The same of one stream, entry by entry: for streams that fit into no memory. */
    public void truth(String stream, Consumer<Entry> action) {
        EntryStream found = archive.streams().get(stream);
        if (found != null) {
            found.forEach(action);
        }
    }

    /** The greatest NSU of a stream; 0 where there is none. */
    public long greatest(String stream) {
        EntryStream found = archive.streams().get(stream);
        return found == null ? 0 : found.greatest();
    }

    /** The keys of all documents of a family that the authority knows, also those that go out by no stream. */
    public List<String> keys(DfeFamily family) {
        return archive.keys(family);
    }

    /** The file of a document with its protocol, as its issuer has it; empty where the authority knows none. */
    public Optional<String> file(String key) {
        return archive.document(key).map(IssuedDocument::xml);
    }

    /** The issuer cancels an NF-e or a CT-e now: consulta protocolo tells it at once, distribution by the next NSU. */
    public void cancel(String key) {
        archive.cancel(key);
    }

    /** The last NSU of a stream that was handed out; 0 where none was. */
    public long reached(String stream) {
        return rules.last(stream);
    }

    /** Another program of the taxpayer reads a stream on to an NSU. */
    public void foreignConsumer(String taxpayer, String service, long nsu) {
        rules.foreign(Archive.streamId(taxpayer, service, "1"), nsu);
    }

    /** The program that asks was cut off: it cannot know what was answered last. */
    public void askerCutOff() {
        rules.unsure();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
