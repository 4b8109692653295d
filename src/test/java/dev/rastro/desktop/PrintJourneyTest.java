package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.pages.PagesViewModel;
import dev.rastro.desktop.pages.Zoom;
import dev.rastro.desktop.printing.PrintOrder;
import dev.rastro.desktop.printing.PrintOutput;
import dev.rastro.desktop.printing.PrintResult;
import dev.rastro.desktop.printing.PrintScope;
import dev.rastro.desktop.printing.PrintViewModel;
import dev.rastro.desktop.printing.ProfileEditorViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;
import dev.rastro.print.mail.ParsedMail;
import dev.rastro.print.profile.Setting;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The operator prints: preview, profiles, batches, paper, the buffer of the day, e-mail. */
@ExtendWith(Toolkit.class)
class PrintJourneyTest {
    @TempDir
    Path folder;

    private RealServices real;
    private OpenWindow open;

    @BeforeEach
    void openWindow() throws Exception {
        real = new RealServices(folder, 40);
        open = new OpenWindow(real.services, real::close);
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until("documents", () -> open.window.session().documents().rows().size() > 30);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private PrintViewModel print() {
        return open.window.session().printing().print();
    }

    private List<DocumentRow> notes() throws Exception {
        return onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.NFE && row.content() != null)
                .toList());
    }

    private void select(List<DocumentRow> rows) throws Exception {
        open.act(() -> open.window
                .session()
                .documents()
                .selection()
                .set(Set.copyOf(rows.stream().map(DocumentRow::key).toList())));
    }

    private PrintResult run(Consumer<PrintViewModel> choose, @Nullable Path destination) throws Exception {
        open.act(() -> open.window.workbench().actions().run("print"));
        PrintResult before = onScreen(() -> print().last().get());
        open.act(() -> {
            choose.accept(print());
            open.window.workbench().closeVeils();
            print().start(destination);
        });
        // Some of the training data are of long ago: print them as they are known.
        until("the print", () -> {
            open.window.session().shown().freshness().anyway();
            PrintResult now = print().last().get();
            return now != null && !now.equals(before);
        });
        return Objects.requireNonNull(onScreen(() -> print().last().get()));
    }

    private <T> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSelectedDocumentsBecomeOnePdfAFolderOrAZip() throws Exception {
        List<DocumentRow> three = notes().subList(0, 3);
        select(three);
        Path pdf = folder.resolve("todos.pdf");
        PrintResult one = run(
                model -> {
                    model.output().set(PrintOutput.PDF);
                    model.order().set(PrintOrder.KEY);
                },
                pdf);
        assertThat(one.report().documents()).isEqualTo(3);
        assertThat(onScreen(() -> print().summary(one))).isEqualTo("Impressos: 3 (PDF)");
        List<String> keys =
                three.stream().map(row -> row.key().value()).sorted().toList();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> titles = Stream.of(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .children()
                            .spliterator())
                    .flatMap(items -> StreamSupport.stream(items, false))
                    .map(item -> item.getTitle().substring("DANFE ".length()))
                    .toList();
            assertThat(titles).isEqualTo(keys);
        }
        run(
                model -> {
                    model.output().set(PrintOutput.FOLDER);
                    model.pattern().set("{number}-{issuer}");
                },
                folder.resolve("out"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(three.stream()
                            .map(row -> row.number() + "-" + row.issuerId() + ".pdf")
                            .toList());
        }
        Path zip = folder.resolve("todos.zip");
        run(
                model -> {
                    model.output().set(PrintOutput.ZIP);
                    model.pattern().set("{key}");
                },
                zip);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.size()).isEqualTo(6);
            String key = three.getFirst().key().value();
            assertThat(file.getInputStream(file.getEntry(key + ".xml")).readAllBytes())
                    .isEqualTo(real.store
                            .originals
                            .read(Objects.requireNonNull(three.getFirst().content()))
                            .orElseThrow());
        }
        // A file that somebody wanted is no print.
        assertThat(printed(three.getFirst().key())).isEmpty();
    }

    private List<DomainEvent> printed(AccessKey key) {
        return real.store.log.readByKey(key).stream()
                .map(each -> each.event())
                .filter(DomainEvent.DocumentPrinted.class::isInstance)
                .toList();
    }

    @Test
    void whatTheListShowsIsPrintedAndACancelLeavesNothing() throws Exception {
        long all =
                onScreen(() -> open.window.session().documents().totals().get().count());
        PrintResult everything = run(
                model -> {
                    model.scope().set(PrintScope.LISTED);
                    model.output().set(PrintOutput.PDF);
                },
                folder.resolve("lista.pdf"));
        assertThat(everything.report().documents()
                        + everything.report().problems().size())
                .isEqualTo((int) all);
        Path never = folder.resolve("never.zip");
        open.act(() -> open.window.workbench().actions().run("print"));
        onScreen(() -> {
            open.window.workbench().closeVeils();
            print().scope().set(PrintScope.LISTED);
            print().output().set(PrintOutput.ZIP);
            print().start(never);
            return true;
        });
        until("the task", () -> {
            open.window.session().shown().freshness().anyway();
            List<RunningTask> running = open.window.session().tasks().running();
            running.forEach(RunningTask::cancel);
            PrintResult last = print().last().get();
            return last != null && !last.equals(everything);
        });
        PrintResult cancelled =
                Objects.requireNonNull(onScreen(() -> print().last().get()));
        if (cancelled.report().cancelled()) {
            assertThat(never).doesNotExist();
            assertThat(cancelled.report().files()).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void onPaperWhatWasSentIsRememberedAndWhatCameTodayIsPrintedOnce() throws Exception {
        List<DocumentRow> two = notes().subList(0, 2);
        select(two);
        PrintResult paper = run(
                model -> {
                    model.scope().set(PrintScope.SELECTED);
                    model.output().set(PrintOutput.PRINTER);
                    model.copies().set(2);
                },
                null);
        assertThat(paper.report().documents()).isEqualTo(2);
        assertThat(real.paper.jobs()).hasSize(1);
        assertThat(printed(two.getFirst().key()))
                .containsExactly(new DomainEvent.DocumentPrinted(
                        two.getFirst().key(), "PRINTER", paper.destination(), "Padrão", 2));

        open.act(() -> open.window.workbench().actions().run("print.today"));
        until("the count", () -> print().counts().get().get(PrintScope.TODAY) != null);
        long waiting =
                Objects.requireNonNull(onScreen(() -> print().counts().get().get(PrintScope.TODAY)));
        assertThat(waiting).isGreaterThan(20);
        assertThat(real.services
                        .prints()
                        .history()
                        .waiting(OffsetDateTime.now(RealServices.CLOCK).minusDays(1)))
                .hasSize((int) waiting)
                .doesNotContain(two.getFirst().key());
        PrintResult buffer = run(
                model -> {
                    model.scope().set(PrintScope.TODAY);
                    model.output().set(PrintOutput.PDF);
                },
                folder.resolve("hoje.pdf"));
        assertThat(buffer.report().documents()).isEqualTo((int) waiting);
        assertThat(real.services.prints().history().lastBuffer()).contains(OffsetDateTime.now(RealServices.CLOCK));

        open.act(() -> open.window.workbench().actions().run("print.today"));
        until("nothing", () -> Long.valueOf(0).equals(print().counts().get().get(PrintScope.TODAY)));
        open.act(() -> byId(Button.class, "print-now").fire());
        assertThat(onScreen(() -> byId(Label.class, "print-message").getText()))
                .isEqualTo("Nada espera: o que chegou já foi impresso.");
    }

    @Test
    void whatCannotBePrintedIsListedWithItsReason() throws Exception {
        DocumentRow note = notes().getFirst();
        select(List.of(note));
        // As after a bad sector: the original does not give what was put in.
        real.store.database.write("Damaging", connection -> {
            try (var statement =
                    connection.prepareStatement("UPDATE original_bytes SET bytes = X'00' WHERE original_id ="
                            + " (SELECT id FROM original WHERE sha256 = ?)")) {
                statement.setBytes(1, ContentHash.toBytes(Objects.requireNonNull(note.content())));
                return statement.executeUpdate();
            }
        });
        PrintResult result = run(
                model -> {
                    model.scope().set(PrintScope.SELECTED);
                    model.output().set(PrintOutput.PDF);
                },
                folder.resolve("x.pdf"));
        assertThat(result.report().problems()).containsOnlyKeys(note.key().value());
        assertThat(result.report().problems().get(note.key().value())).contains("danificado");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
        assertThat(onScreen(() -> print().summary(result))).isEqualTo("Impressos: 0 (PDF)  ·  1 não impressos");
    }

    @Test
    void aProfileIsMadeAndThePreviewFollows() throws Exception {
        DocumentRow note = notes().getFirst();
        open.act(() -> open.window.session().documents().lead().set(note.key()));
        open.act(() -> open.window.workbench().detail().open(Page.PREVIEW));
        PagesViewModel pages = open.window.session().shown().preview().pages();
        until("a page", () -> pages.shown().get() != null);
        assertThat(onScreen(() -> shown(pages).page().width())).isLessThan(600);

        ProfileEditorViewModel editor = open.window.session().printing().editor();
        open.act(() -> open.window.workbench().actions().run("profiles"));
        open.act(() -> {
            editor.add();
            editor.name().set("Balcão ");
            editor.value(Setting.DANFE).set("paisagem");
        });
        // The live preview shows it before it is written.
        until(
                "landscape",
                () -> editor.preview().shown().get() != null
                        && shown(editor.preview()).page().width() > 800);
        assertThat(onScreen(() -> shown(pages).page().width())).isLessThan(600);
        open.act(() -> editor.name().set("Padrão"));
        assertThat(onScreen(() -> editor.message().get())).isEqualTo("Já há um perfil Padrão.");
        assertThat(onScreen(() -> byId(Button.class, "save-profiles").isDisabled()))
                .isTrue();
        open.act(() -> editor.name().set("Balcão"));
        Path big = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", big.toFile());
        open.act(() -> editor.addLogo("99.555.777/0001-80", big));
        until("the refusal", () -> editor.message().get().contains("3000 x 2000 pontos"));
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", big.toFile());
        open.act(() -> editor.addLogo("99.555.777/0001-80", big));
        until("the logo", () -> editor.draft().get().logos().containsKey("99555777000180"));
        open.act(() -> byId(Button.class, "save-profiles").fire());
        until("the written profile", () -> Files.exists(folder.resolve("data/print-profiles.ini")));
        until("the preview", () -> shown(pages).page().width() > 800);
        assertThat(Files.readString(folder.resolve("data/print-profiles.ini")))
                .contains("[Balcão]\ndanfe = paisagem\n")
                .contains("99555777000180 = logos/99555777000180.png");
        open.act(() -> open.window
                .session()
                .printing()
                .profiles()
                .choose(open.window
                        .session()
                        .printing()
                        .profiles()
                        .book()
                        .get()
                        .find("padrao")
                        .orElseThrow()));
        until("portrait again", () -> shown(pages).page().width() < 600);
    }

    private static PagesViewModel.Shown shown(PagesViewModel pages) {
        return Objects.requireNonNull(pages.shown().get());
    }

    @Test
    void theKeyboardTurnsZoomsAndSearches() throws Exception {
        DocumentRow note = notes().getFirst();
        open.act(() -> open.window.session().documents().lead().set(note.key()));
        open.act(() -> open.window.workbench().detail().open(Page.PREVIEW));
        PagesViewModel pages = open.window.session().shown().preview().pages();
        until("a page", () -> pages.shown().get() != null);
        open.act(() -> open.find(ScrollPane.class, "desk").requestFocus());
        press(KeyCode.DIGIT1, false);
        assertThat(onScreen(() -> pages.zoom().get())).isEqualTo(Zoom.PAGE);
        press(KeyCode.PLUS, false);
        until("larger", () -> pages.zoom().get().fit() == Zoom.Fit.NONE);
        press(KeyCode.DIGIT0, false);
        assertThat(onScreen(() -> pages.zoom().get())).isEqualTo(Zoom.WIDTH);
        press(KeyCode.F, true);
        assertThat(onScreen(
                        () -> open.window.workbench().getScene().getFocusOwner().getAccessibleText()))
                .isEqualTo("Buscar no documento (Ctrl+F)");
        open.act(() -> pages.wanted().set("valor"));
        until("hits", () -> pages.hits().get().size() > 3 && pages.current().get() == 0);
        press(KeyCode.ENTER, false);
        assertThat(onScreen(() -> pages.current().get())).isEqualTo(1);
        press(KeyCode.F3, false);
        assertThat(onScreen(() -> pages.current().get())).isEqualTo(2);
        press(KeyCode.ESCAPE, false);
        until("no hits", () -> pages.hits().get().isEmpty());
        PagesViewModel large = open.window.session().shown().large().pages();
        open.act(() -> open.window.workbench().actions().run("preview.large"));
        until("a large page", () -> large.shown().get() != null);
        assertThat(onScreen(() -> shown(large).image().getWidth()))
                .isGreaterThan(2 * onScreen(() -> shown(pages).image().getWidth()));
        press(KeyCode.ESCAPE, false);
        assertThat(onScreen(open::nameless)).isEmpty();
    }

    private void press(KeyCode code, boolean control) throws Exception {
        open.act(() -> {
            var focused = open.window.workbench().getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    @Test
    void anEMailIsDraftedWithPdfAndXml() throws Exception {
        DocumentRow note = notes().getFirst();
        open.act(() -> open.window.session().documents().lead().set(note.key()));
        until("the document", () -> open.window.session().detail().timeline().get() != null);
        open.act(() -> open.window.workbench().actions().run("mail"));
        until("the draft", () -> {
            open.window.session().shown().freshness().anyway();
            return !open.window.session().shown().mail().told().get().isEmpty();
        });
        assertThat(real.mail.drafts).hasSize(1);
        ParsedMail mail = new ParsedMail(Files.readAllBytes(real.mail.drafts.getFirst()));
        assertThat(mail.fields).containsEntry("x-unsent", "1");
        assertThat(mail.text("subject")).startsWith("NF-e nº ").endsWith(Objects.requireNonNull(note.issuerName()));
        assertThat(mail.parts.getFirst().words())
                .contains("segue em anexo: NF-e nº ")
                .contains("Situação: ");
        assertThat(mail.parts.get(1).parameter("content-disposition", "filename"))
                .isEqualTo(note.key().value() + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(mail.parts.get(1).content)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(note.key().value());
        }
        assertThat(new String(mail.parts.get(2).content, StandardCharsets.UTF_8))
                .contains(note.key().value());

        real.mail.takesFiles = false;
        open.act(() -> open.window.workbench().actions().run("mail"));
        until("the link", () -> {
            open.window.session().shown().freshness().anyway();
            return !real.mail.links.isEmpty();
        });
        assertThat(real.mail.links.getFirst().toString()).startsWith("mailto:?subject=NF-e%20n%C2%BA%20");
        real.mail.there = false;
        open.act(() -> open.window.workbench().actions().run("mail"));
        until("nowhere", () -> {
            open.window.session().shown().freshness().anyway();
            return open.window.session().shown().mail().told().get().startsWith("Nenhum programa de e-mail");
        });
        assertThat(drafts()).isEqualTo(1);
    }

    private long drafts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/mail"))) {
            return files.count();
        }
    }
}
