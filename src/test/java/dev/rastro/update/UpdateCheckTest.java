package dev.rastro.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateCheckTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static UpdateServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void start() throws Exception {
        server = new UpdateServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private UpdateCheck check(SSLContext trust, Duration patience) {
        return new UpdateCheck(
                new UpdateConsent(home),
                () -> new HttpsUpdateSource(server.address(), trust, patience),
                Version.parse("1.2.0"));
    }

    private UpdateCheck agreed() throws Exception {
        UpdateCheck check = check(server.trust(), PATIENCE);
        check.agree(true);
        return check;
    }

    private static UpdateProblem problem(UpdateCheck check) {
        return catchThrowableOfType(UpdateException.class, check::ask).problem();
    }

    private static String body(String version) {
        return "{\"later\":[1,{}],\"version\":\"" + version + "\",\"page\":\"https://localhost/rastro\"}";
    }

    @ParameterizedTest
    @CsvSource({"1.2.1,true", "1.10,true", "2,true", "1.2.0.1,true", "1.2,false", "1.2.0,false", "1.1.99,false"})
    void aVersionIsComparedByItsNumbers(String newest, boolean newer) throws Exception {
        server.answers(body(newest));

        UpdateCheck.Answer answer = agreed().ask();

        assertThat(answer.newer()).isEqualTo(newer);
        assertThat(answer.newest()).isEqualTo(new Release(new Version(newest), URI.create("https://localhost/rastro")));
    }

    @Test
    void aProgramWithoutANumberIsNotOlderThanAnything() {
        Release newest = new Release(new Version("9"), URI.create("https://localhost/"));

        assertThat(new UpdateCheck.Answer(newest, Optional.empty()).newer()).isFalse();
    }

    @Test
    void nobodyIsAskedBeforeTheOperatorAgreed() throws Exception {
        server.answers(body("9.9.9"));
        UpdateCheck check = check(server.trust(), PATIENCE);
        int before = server.asked();

        assertThat(check.agreed()).isFalse();
        assertThat(problem(check)).isEqualTo(UpdateProblem.NOT_AGREED);
        check.agree(true);
        check.agree(false);
        assertThat(problem(check)).isEqualTo(UpdateProblem.NOT_AGREED);
        assertThat(server.asked()).isEqualTo(before);
        check.agree(true);
        assertThat(check.ask().newer()).isTrue();
        assertThat(server.asked()).isEqualTo(before + 1);
    }

    @Test
    void aFileThatSaysSomethingElseIsNoConsent() throws Exception {
        Files.write(home.resolve("updates.properties"), new byte[] {(byte) 0xFF, 'a', 'g', 'r', 'e', 'e', 'd', '='});

        assertThat(check(server.trust(), PATIENCE).agreed()).isFalse();
    }

    static Stream<String> useless() {
        return Stream.of(
                "",
                "x",
                "[]",
                "{",
                "{\"version\":1,\"page\":\"https://localhost/\"}",
                "{\"version\":\"1.3-beta\"}",
                "{\"version\":\"1.2.3.4.5\",\"page\":\"https://localhost/\"}",
                " ".repeat(70_000) + body("2"));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void anAnswerThatIsNoUseIsToldAsSuch(String body) throws Exception {
        server.answers(body);

        assertThat(problem(agreed())).isEqualTo(UpdateProblem.UNUSABLE);
    }

    @Test
    void onlyAPageOverHttpsIsShown() throws Exception {
        server.answers(body("2").replace("https:", "http:"));

        assertThat(problem(agreed())).isEqualTo(UpdateProblem.NOT_HTTPS);
    }

    @Test
    void anotherAddressIsNotFollowed() throws Exception {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://localhost:1/newest.json");
            UpdateServer.send(exchange, 302, "");
        });

        assertThat(problem(agreed())).isEqualTo(UpdateProblem.UNUSABLE);
    }

    @Test
    void whoNeverEndsIsNotWaitedFor() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        UpdateCheck check = check(server.trust(), Duration.ofMillis(1_500));
        check.agree(true);

        assertThat(problem(check)).isEqualTo(UpdateProblem.UNREACHABLE);
        end.countDown();
    }

    @Test
    void aServerThatNobodyVouchesForIsNotBelieved() throws Exception {
        server.answers(body("2"));
        UpdateCheck check = check(SSLContext.getDefault(), PATIENCE);
        check.agree(true);

        assertThat(problem(check)).isEqualTo(UpdateProblem.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost/newest.json", "file:///etc/passwd", "newest.json", "https:", "https://a b"})
    void onlyHttpsIsAsked(String address) {
        Properties system = new Properties();
        system.setProperty("rastro.updates.source", address);

        assertThat(catchThrowableOfType(UpdateException.class, () -> UpdateAddress.of(system))
                        .problem())
                .isEqualTo(UpdateProblem.NOT_HTTPS);
    }

    @Test
    void withoutASettingThereIsNoAddress() throws Exception {
        Properties system = new Properties();

        assertThat(UpdateAddress.of(system)).isEmpty();
        assertThat(UpdateAddress.off(system)).isFalse();
        system.setProperty("rastro.updates.source", "https://localhost/newest.json");
        system.setProperty("rastro.updates", "off");
        assertThat(UpdateAddress.of(system)).contains(URI.create("https://localhost/newest.json"));
        assertThat(UpdateAddress.off(system)).isTrue();
    }
}
