package dev.rastro.desktop.pages;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.UnprintableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A note of as many items as wanted, printed. */
public final class LongNote {
    static final String KEY = "35260712345678000190550010000010011123456780";
    static final DocumentPrinter PRINTER = new DocumentPrinter(Layouts.standard());

    private LongNote() {}

    /** Item n is called "Peça n-ésima"; the last one says "fim da relação". */
    public static byte[] pdf(int items, PrintProfile profile) throws IOException, UnprintableException {
        StringBuilder xml = new StringBuilder("<NFe><infNFe Id='NFe" + KEY + "' versao='4.00'><ide><mod>55</mod>"
                + "<serie>1</serie><nNF>1001</nNF><dhEmi>2026-07-01T10:00:00-03:00</dhEmi></ide>"
                + "<emit><CNPJ>12345678000190</CNPJ><xNome>Indústria São João Ltda</xNome></emit>");
        for (int i = 1; i <= items; i++) {
            xml.append("<det nItem='" + i + "'><prod><cProd>C" + i + "</cProd><xProd>Peça " + i + "-ésima"
                    + (i == items ? " fim da relação" : "") + "</xProd><NCM>84213100</NCM><CFOP>5102</CFOP>"
                    + "<uCom>UN</uCom><qCom>1</qCom><vUnCom>1.00</vUnCom><vProd>1.00</vProd></prod></det>");
        }
        xml.append("<infAdic><infCpl>Observação final da nota</infCpl></infAdic></infNFe></NFe>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PRINTER.print(
                PRINTER.of(xml.toString().getBytes(StandardCharsets.UTF_8)).getFirst(), profile, pdf);
        return pdf.toByteArray();
    }
}
