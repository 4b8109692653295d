package dev.rastro.print.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Margins;
import dev.rastro.print.profile.ProfileProblem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    private static final ProblemText WORDS = new ProblemText(Locale.of("pt", "BR"));

    @TempDir
    Path folder;

    private Profiles profiles;

    @BeforeEach
    void open() {
        profiles = new Profiles(folder);
    }

    private ProfileBook read(String text) throws IOException {
        Files.writeString(profiles.file(), text);
        return profiles.book();
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream().map(WORDS::of).toList();
    }

    @Test
    void withoutAFileThereIsTheStandardProfile() throws IOException {
        ProfileBook book = profiles.book();
        assertThat(book.profiles()).containsExactly(NamedProfile.standard());
        assertThat(book.usualProfile().name()).isEqualTo("Padrão");
        PrintProfile ready = profiles.ready(book.usualProfile(), book.logos()).profile();
        assertThat(ready).isEqualTo(PrintProfile.standard());
    }

    @Test
    void aProfileSaysHowToPrint() throws IOException {
        ProfileBook book = read("""
                # comentário
                default = expedição
                [logos]
                [Expedição]
                danfe = Paisagem
                nfce = bobina58
                nfce-summary = SIM
                contingency-copies = 2
                tax-reform = yes
                font = embutida
                margins = 10, 5 5 12
                copies = 3
                printer = HP LaserJet (2.º andar)
                duplex = borda-curta
                [outro]
                margins = 7
                pdfa = sim
                """);
        assertThat(book.problems()).isEmpty();
        NamedProfile named = book.usualProfile();
        assertThat(named.name()).isEqualTo("Expedição");
        assertThat(named.copies()).isEqualTo(3);
        assertThat(named.printer()).contains("HP LaserJet (2.º andar)");
        assertThat(named.duplex()).isEqualTo(Duplex.SHORT_EDGE);
        PrintProfile profile = profiles.ready(named, book.logos()).profile();
        assertThat(profile.margins()).isEqualTo(new Margins(10, 5, 5, 12));
        assertThat(profile.font()).isEqualTo(FontChoice.EMBEDDED);
        assertThat(profile.archive()).isFalse();
        assertThat(profile.nfe().layouts()).containsExactly(NfeLayout.PAISAGEM, NfeLayout.BOBINA58);
        assertThat(profile.nfe().summary()).isTrue();
        assertThat(profile.nfe().contingencyCopies()).isEqualTo(2);
        assertThat(profile.nfe().taxReform()).isTrue();
        assertThat(profile.nfe().furtherTaxes()).isFalse();
        PrintProfile other = book.find("OUTRO").orElseThrow().profile(Map.of());
        assertThat(other.margins()).isEqualTo(new Margins(7, 7, 7, 7));
        assertThat(other.archive()).isTrue();
        assertThat(other.font()).isEqualTo(FontChoice.EMBEDDED);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        NamedProfile wide = NamedProfile.standard()
                .named("Arquivo morto (5 anos)")
                .with(Setting.MARGINS, "20 5 5 5")
                .with(Setting.PRINTER, "Sala; 3 = fundo # 2")
                .with(Setting.DUPLEX, "borda-longa");
        ProfileBook book = ProfileBook.standard()
                .with("", wide)
                .withLogo("99555777000180", "logos/a.png")
                .withUsual(wide.name());
        profiles.save(book);
        assertThat(profiles.book()).isEqualTo(book);
        assertThat(Files.readString(profiles.file())).startsWith("# Perfis").contains("margins = 20 5 5 5\n");
        // Every setting is explained where people look for it.
        String head = Files.readString(profiles.file()).split("default =", -1)[0];
        assertThat(Stream.of(Setting.values()).map(Setting::key)).allMatch(key -> head.contains("#   " + key + " "));
    }

    @Test
    void everythingThatDoesNotHoldIsToldWithItsLine() throws IOException {
        assertThat(problems("""
                default = nada
                copies = 2
                [Um]
                copies = 12
                danfe = deitado
                margins = 5 30 5
                pdfa = talvez
                papel = A3
                solto
                [Dois]
                copies = 1
                copies = 2
                [Dois]
                [[x]]
                [Três]
                [logos]
                123 = x.png
                """))
                .containsExactly(
                        "Linha 2: “copies” está antes do primeiro “[nome do perfil]”. Ali só cabe “default”.",
                        "Linha 4: copies = “12” não vale. Escreva um número de 1 a 9.",
                        "Linha 5: danfe = “deitado” não vale. Escreva um destes: documento, retrato, paisagem,"
                                + " simplificado, etiqueta, simplificado2.",
                        "Linha 6: margins = “5 30 5” não vale. Escreva quatro números de 0 a 25 (esquerda, cima,"
                                + " direita, baixo, em mm), ou um só.",
                        "Linha 7: pdfa = “talvez” não vale. Escreva sim ou não.",
                        "Linha 8: “papel” não é uma opção de perfil. O começo do arquivo lista as que existem.",
                        "Linha 9: “solto” não é “opção = valor”, nem “[nome do perfil]”.",
                        "Linha 12: “copies” já foi escrito neste perfil. Deixe só um.",
                        "Linha 13: O perfil “Dois” já apareceu antes. Dê outro nome a um dos dois.",
                        "Linha 14: “[x]” não pode ser nome de perfil. Use até 40 letras, números, espaços e"
                                + " . _ ( ) / + -, começando por letra ou número.",
                        "Linha 17: “123” não é um CNPJ nem um CPF válido.",
                        "Linha 1: O perfil padrão “nada” não existe neste arquivo. Vale o primeiro.");
    }

    @Test
    void aMistakeSpoilsItsProfileAndNoOther() throws IOException {
        ProfileBook book = read("default = Um\n[Um]\ncopies = 0\n[Dois]\ncopies = 2\n");
        assertThat(book.profiles()).extracting(NamedProfile::name).containsExactly("Dois");
        assertThat(book.find("um")).isEmpty();
        assertThat(book.problemsOf("UM")).hasSize(1);
        assertThat(book.problemsOf("dois")).isEmpty();
        assertThat(book.usualProfile().name()).isEqualTo("Dois");
        assertThat(book.problems()).hasSize(1);
    }

    @Test
    void aFileThatIsNoTextIsToldAndKeptWhenProfilesAreWritten() throws IOException {
        byte[] latin = "[Expedição]\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(profiles.file(), latin);
        assertThat(profiles.book().problems()).extracting(ProfileProblem::code).containsExactly(Code.FILE_UNREADABLE);
        assertThat(profiles.book().usualProfile()).isEqualTo(NamedProfile.standard());
        profiles.save(ProfileBook.standard());
        assertThat(profiles.book().problems()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("print-profiles.ini.bak"))).isEqualTo(latin);
    }

    @Test
    void aFileMadeWithAWindowsEditorIsRead() throws IOException {
        ProfileBook book = read("\uFEFF[Balcão]\r\ncopies = 2\r\n");
        assertThat(book.problems()).isEmpty();
        assertThat(book.find("balcao").orElseThrow().copies()).isEqualTo(2);
    }

    @Test
    void profilesAreRenamedAndTakenAway() {
        ProfileBook book = ProfileBook.standard()
                .with("", NamedProfile.standard().named("Dois"))
                .with("Padrão", NamedProfile.standard().named("Um"));
        assertThat(book.usual()).isEqualTo("Um");
        assertThat(book.profiles()).extracting(NamedProfile::name).containsExactly("Um", "Dois");
        ProfileBook less = book.without("um");
        assertThat(less.usual()).isEqualTo("Dois");
        assertThat(less.without("dois")).isEqualTo(less);
        assertThat(ProfileBook.isName("logos")).isFalse();
        assertThat(ProfileBook.isName(" x")).isFalse();
    }

    @Test
    void everyProblemHasWordsInBothLanguages() {
        ProblemText english = new ProblemText(Locale.ENGLISH);
        for (Code code : Code.values()) {
            ProfileProblem problem = new ProfileProblem(3, "", code, List.of("a", "b", "c", "d"));
            assertThat(WORDS.of(problem)).startsWith("Linha 3: ").doesNotContain("{");
            assertThat(english.of(problem)).startsWith("Line 3: ").doesNotContain("{");
        }
    }
}
