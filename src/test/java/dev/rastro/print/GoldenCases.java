package dev.rastro.print;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TsvTable;
import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Made-up documents of every family, situation, orientation and modal: {@code golden-cases.tsv}. */
final class GoldenCases {
    /** Of families that the generator does not write: made up by hand, of the layouts' groups alone. */
    private static final List<String> MADE_UP = List.of("gtve", "cte-simplificado", "nfgas", "cfe");

    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<String, String[]> modals = new HashMap<>();

    /** A document with the way it is printed; {@code caption} is empty where docs do not show it. */
    record Case(String name, Printable document, PrintProfile profile, String caption) {
        PrintedDocument laid() {
            return Prints.laid(document, profile);
        }
    }

    private GoldenCases() {
        List<String> all = new ArrayList<>(Prints.generated(path -> path.endsWith(".xml")));
        MADE_UP.forEach(name -> all.add(resource("made-up/" + name + ".xml")));
        for (String xml : all) {
            for (Printable document : Prints.documents(xml.getBytes(StandardCharsets.UTF_8))) {
                files.computeIfAbsent(kind(document), kind -> new ArrayList<>()).add(xml);
            }
        }
        TsvTable.load(GoldenCases.class, "modals.tsv")
                .rows()
                .forEach(row -> modals.put(row.text("modal"), new String[] {row.text("code"), row.text("xml")}));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(GoldenCases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String kind(Printable document) {
        return document.family().name()
                + document.event().map(event -> "/" + event.type()).orElse("");
    }

    static List<Case> all() {
        GoldenCases cases = new GoldenCases();
        return TsvTable.load(GoldenCases.class, "golden-cases.tsv").rows().stream()
                .map(cases::of)
                .toList();
    }

    private Case of(TsvTable.Row row) {
        String kind = row.text("kind");
        String xml = picked(kind, row.text("nth"));
        xml = row.find("modal")
                .map(modals::get)
                .map(modal -> inModal(picked(kind, row.text("nth")), modal))
                .orElse(xml);
        String issued = row.find("tpEmis").orElse("");
        if (!issued.isEmpty()) {
            xml = issued(xml, issued);
        }
        String written = xml;
        Printable document = Prints.documents(written.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(each -> kind(each).equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row));
        String situation = row.find("situation").orElse("");
        return new Case(
                row.text("name"),
                situation.isEmpty() ? document : Prints.in(Situation.valueOf(situation), document),
                profile(row.find("options").orElse(""), document),
                row.find("docs").orElse(""));
    }

    private String picked(String kind, String nth) {
        List<String> all = files.getOrDefault(kind, List.of());
        if (nth.startsWith("big")) {
            all = all.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        }
        return all.get(Integer.parseInt(nth.replace("big", "")) % all.size());
    }

    private static String inModal(String xml, String[] modal) {
        return xml.replaceFirst("<modal>[0-9]+</modal>", "<modal>" + modal[0] + "</modal>")
                .replaceFirst("(?s)(<infModal[^>]*>).*(</infModal>)", "$1" + modal[1] + "$2");
    }

    /** In another way, and without the protocol. */
    private static String issued(String xml, String emission) {
        return xml.replaceFirst(
                        "<tpEmis>[0-9]</tpEmis>",
                        "<tpEmis>" + emission + "</tpEmis><dhCont>2026-11-20T09:00:00-03:00</dhCont>"
                                + "<xJust>SEM COMUNICACAO COM A SEFAZ</xJust>")
                .replaceFirst("(?s)<prot[A-Z].*</prot[A-Za-z0-9]*>", "");
    }

    private static PrintProfile profile(String options, Printable document) {
        List<String> words = List.of(options.split(" "));
        List<NfeLayout> layouts =
                words.stream().flatMap(word -> NfeLayout.of(word).stream()).toList();
        boolean taxes = words.contains("taxes");
        Map<String, Picture> logos =
                words.contains("logo") ? Map.of(document.content().text("emit/CNPJ"), logo()) : Map.of();
        // With the font inside, the picture is the same wherever it is made.
        return new PrintProfile(
                FontChoice.EMBEDDED, logos, new NfeOptions(layouts, words.contains("summary"), 1, taxes, taxes));
    }

    private static Picture logo() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillOval(20, 20, 260, 160);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Stream.of(png.toByteArray())
                .flatMap(bytes -> Picture.read(bytes).stream())
                .findFirst()
                .orElseThrow();
    }
}
