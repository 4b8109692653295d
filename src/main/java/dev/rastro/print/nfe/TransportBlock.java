package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.InfNFe;
import dev.rastro.dfe.xml.nfe.Transp;
import dev.rastro.dfe.xml.nfe.Transporta;
import dev.rastro.dfe.xml.nfe.Veiculo;
import dev.rastro.dfe.xml.nfe.Vol;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carrier and packages. */
final class TransportBlock {
    /** modFrete, layout 4.00. */
    private static final Map<String, String> FREIGHT = Map.of(
            "0", "0 - Remetente (CIF)",
            "1", "1 - Destinatário (FOB)",
            "2", "2 - Terceiros",
            "3", "3 - Próprio, remetente",
            "4", "4 - Próprio, destinatário",
            "9", "9 - Sem transporte");

    private final Pen pen;
    private final InfNFe note;

    TransportBlock(Pen pen, InfNFe note) {
        this.pen = pen;
        this.note = note;
    }

    float draw(Sheet sheet, float y) {
        Transp transport = Objects.requireNonNullElseGet(note.transp, Transp::new);
        Transporta carrier = Objects.requireNonNullElseGet(transport.transporta, Transporta::new);
        Veiculo vehicle = Objects.requireNonNullElseGet(transport.veicTransp, Veiculo::new);
        String mode = Brazil.text(transport.modFrete);
        pen.title(sheet, pen.frame().left(), y, "TRANSPORTADOR / VOLUMES TRANSPORTADOS");
        float at = y + Frame.TITLE;
        float[] one = pen.frame().shares(36, 20, 12, 11, 5, 19);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", Brazil.text(carrier.xNome)),
                        Cell.text(one[1], "FRETE POR CONTA", FREIGHT.getOrDefault(mode, mode)),
                        Cell.text(one[2], "CÓDIGO ANTT", Brazil.text(vehicle.RNTC)),
                        Cell.centered(one[3], "PLACA DO VEÍCULO", plate(transport, vehicle)),
                        Cell.centered(one[4], "UF", Brazil.text(vehicle.UF)),
                        Cell.centered(
                                one[5],
                                "CNPJ / CPF",
                                Brazil.taxId(carrier.CNPJ == null ? carrier.CPF : carrier.CNPJ))));
        float[] two = pen.frame().shares(48, 31, 5, 19);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(two[0], "ENDEREÇO", Brazil.text(carrier.xEnder)),
                        Cell.text(two[1], "MUNICÍPIO", Brazil.text(carrier.xMun)),
                        Cell.centered(two[2], "UF", Brazil.text(carrier.UF)),
                        Cell.text(two[3], "INSCRIÇÃO ESTADUAL", Brazil.text(carrier.IE))));
        float[] three = pen.frame().shares(14, 18, 18, 18, 16, 16);
        List<Vol> packages = transport.vol;
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.number(three[0], "QUANTIDADE", quantity(packages)),
                        Cell.text(three[1], "ESPÉCIE", texts(packages, vol -> vol.esp)),
                        Cell.text(three[2], "MARCA", texts(packages, vol -> vol.marca)),
                        Cell.text(three[3], "NUMERAÇÃO", texts(packages, vol -> vol.nVol)),
                        Cell.number(three[4], "PESO BRUTO", weight(packages, vol -> vol.pesoB)),
                        Cell.number(three[5], "PESO LÍQUIDO", weight(packages, vol -> vol.pesoL))));
        return at + 2;
    }

    private static String plate(Transp transport, Veiculo vehicle) {
        if (vehicle.placa != null) {
            return Brazil.text(vehicle.placa);
        }
        return DanfeHeader.joined(" ", transport.vagao, transport.balsa);
    }

    private static String texts(List<Vol> packages, Function<Vol, @Nullable String> field) {
        return packages.stream()
                .map(field)
                .map(Brazil::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Sum of the packages' quantities; as written where they are no numbers. */
    private static String quantity(List<Vol> packages) {
        List<String> given = packages.stream()
                .map(vol -> Brazil.text(vol.qVol))
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.isEmpty() || !given.stream().allMatch(text -> text.matches("[0-9]{1,15}"))) {
            return String.join(", ", given);
        }
        return Brazil.number(given.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add), 0);
    }

    private static String weight(List<Vol> packages, Function<Vol, @Nullable BigDecimal> field) {
        return packages.stream()
                .map(field)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(sum -> Brazil.number(sum, 3))
                .orElse("");
    }
}
