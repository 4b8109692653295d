package dev.rastro.cli;

import dev.rastro.print.layout.NfeLayout;
import dev.rastro.print.layout.NfeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How NF-e and NFC-e are printed, where the operator does not want what the document asks for. */
final class NfeLayoutOptions {
    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "Leiaute da NF-e ou NFC-e em vez do que o documento pede: retrato, paisagem,"
                    + " simplificado, etiqueta, simplificado2, bobina80, bobina58; um de cada modelo.")
    List<String> layouts = new ArrayList<>();

    @Option(names = "--summary", description = "NFC-e resumida, sem os itens.")
    boolean summary;

    @Option(
            names = "--contingency-copies",
            paramLabel = "N",
            description = "Vias da NFC-e em contingência pendente de autorização: 1 ou 2 (padrão: 1).")
    @Nullable
    Integer contingencyCopies;

    @Option(
            names = "--further-taxes",
            description = "DANFE com os totais de PIS, COFINS e outros, fora do leiaute oficial.")
    boolean furtherTaxes;

    @Option(names = "--tax-reform", description = "DANFE com IBS, CBS e IS, fora do leiaute oficial.")
    boolean taxReform;

    /** What a profile says with these options in its place; fails as wrong usage where a layout is not known. */
    NfeOptions over(NfeOptions profile, CommandSpec spec) {
        return new NfeOptions(
                // Of each family the first one counts.
                Stream.concat(layouts.stream().map(label -> layout(spec, label)), profile.layouts().stream())
                        .toList(),
                summary || profile.summary(),
                contingencyCopies == null ? profile.contingencyCopies() : contingencyCopies,
                furtherTaxes || profile.furtherTaxes(),
                taxReform || profile.taxReform());
    }

    private static NfeLayout layout(CommandSpec spec, String label) {
        return NfeLayout.of(label)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Leiaute desconhecido: " + label + ". Há: "
                                + Stream.of(NfeLayout.values())
                                        .map(NfeLayout::label)
                                        .collect(Collectors.joining(", "))));
    }
}
