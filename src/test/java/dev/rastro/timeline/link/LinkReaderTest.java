package dev.rastro.timeline.link;

import static dev.rastro.timeline.link.LinkFixture.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.LinkMeanings;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.FreightCharge;
import dev.rastro.store.FreightNote;
import dev.rastro.store.LinkFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkReaderTest {
    private static final String NFE = "35260711144477000161550010000001231123456785";
    private static final String NFE_2 = "35260711144477000161550010000001241123456780";
    private static final String CTE = "35260711144477000161570010000001231123456785";
    private static final String CTE_2 = "35260711144477000161570010000001241123456780";
    private static final String MDFE = "35260711144477000161580010000001231123456785";
    private static final String MDFE_2 = "35260711144477000161580010000001241123456780";
    private static final String NFSE = "33045572211905971000105000000000014625124504258429";
    private static final String NFSE_2 = "33045572211905971000105000000000014725124504258429";
    private static final String NFCOM = "35260711144477000161620010000001231123456785";
    private static final String NFCOM_2 = "35260711144477000161620010000001241123456780";

    private final LinkReader reader = new LinkReader(
            LinkMeanings.load(), StatusCodes.load(), new KeptFacts(sha256 -> Optional.empty(), new XmlScanner()));

    private LinkFacts read(String xml) {
        List<DomainEvent> facts = LinkFixture.facts(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(facts).isNotEmpty();
        return LinkFacts.union(facts.stream().map(reader::read).toList());
    }

    private static String cte(String ide, String inside) {
        return "<CTe><infCte Id=\"CTe" + CTE + "\"><ide><mod>57</mod>" + ide + "<toma3><toma>0</toma></toma3></ide>"
                + "<rem><CNPJ>11144477000161</CNPJ></rem>" + inside + "</infCte></CTe>";
    }

    private static String event(String root, String keyElement, String key, String type, String status, String detail) {
        return "<proc><" + root + "><infEvento><" + keyElement + ">" + key + "</" + keyElement + "><tpEvento>" + type
                + "</tpEvento><nSeqEvento>1</nSeqEvento><detEvento>" + detail + "</detEvento></infEvento></" + root
                + "><ret" + Character.toUpperCase(root.charAt(0)) + root.substring(1) + "><infEvento><cStat>" + status
                + "</cStat><" + keyElement + ">" + key + "</" + keyElement + "></infEvento></ret"
                + Character.toUpperCase(root.charAt(0)) + root.substring(1) + "></proc>";
    }

    @ParameterizedTest
    @CsvSource({"1, REFERENCES", "2, COMPLEMENTS", "3, ADJUSTS", "4, RETURNS", "5, CREDITS", "6, DEBITS"})
    void whatAnNfeReferencesMeansDependsOnItsPurpose(String purpose, LinkKind kind) {
        String xml = "<NFe><infNFe Id=\"NFe" + NFE + "\"><ide><mod>55</mod><NFref><refNFe>" + NFE_2
                + "</refNFe></NFref><finNFe>" + purpose
                + "</finNFe></ide><transp><modFrete>1</modFrete></transp></infNFe></NFe>";

        assertThat(read(xml).links()).containsExactly(link(NFE, kind, NFE_2));
        assertThat(read(xml).notes()).extracting(FreightNote::mode).containsExactly("1");
    }

    @Test
    void aCteNamesWhatItCarriesAndWhatWentBefore() {
        LinkFacts facts = read(cte(
                "<tpCTe>0</tpCTe><tpServ>2</tpServ>",
                "<infCTeNorm><infDoc><infNFe><chave>" + NFE + "</chave></infNFe><infNFe><chave>" + NFE_2
                        + "</chave></infNFe></infDoc><docAnt><emiDocAnt><idDocAnt><idDocAntEle><chCTe>" + CTE_2
                        + "</chCTe></idDocAntEle></idDocAnt></emiDocAnt></docAnt></infCTeNorm>"));

        assertThat(facts.links())
                .containsExactlyInAnyOrder(
                        link(CTE, LinkKind.TRANSPORTS, NFE),
                        link(CTE, LinkKind.TRANSPORTS, NFE_2),
                        link(CTE, LinkKind.FOLLOWS, CTE_2));
        assertThat(facts.charges()).hasSize(1);
        FreightCharge charge = facts.charges().getFirst();
        assertThat(charge.payer()).isEqualTo("11144477000161");
        assertThat(charge.purpose() + charge.service()).isEqualTo("02");
    }

    @Test
    void theOrderOfTheGoodsMakesNoOtherCharge() {
        String one = "<infNFe><chave>" + NFE + "</chave></infNFe>";
        String two = "<infNFe><chave>" + NFE_2 + "</chave></infNFe>";

        assertThat(read(cte("", "<infCTeNorm><infDoc>" + one + two + "</infDoc></infCTeNorm>"))
                        .charges())
                .isEqualTo(read(cte("", "<infCTeNorm><infDoc>" + two + one + "</infDoc></infCTeNorm>"))
                        .charges());
    }

    @ParameterizedTest
    @CsvSource({
        "<infCteComp><chCTe>%s</chCTe></infCteComp>, COMPLEMENTS",
        "<infCTeNorm><infCteSub><chCte>%s</chCte></infCteSub></infCTeNorm>, SUBSTITUTES",
        "<infCteAnu><chCte>%s</chCte></infCteAnu>, ANNULS",
        "<infCTeNorm><infServVinc><infCTeMultimodal><chCTeMultimodal>%s</chCTeMultimodal></infCTeMultimodal>"
                + "</infServVinc></infCTeNorm>, LEG_OF",
        "<infCTeNorm><infGTVe><chCTe>%s</chCTe></infGTVe></infCTeNorm>, GATHERS",
        "<somethingNew><deep><chCTe>%s</chCTe></deep></somethingNew>, CITES",
    })
    void eachPlaceOfACteHasItsMeaning(String place, LinkKind kind) {
        assertThat(read(cte("", String.format(place, CTE_2))).links()).containsExactly(link(CTE, kind, CTE_2));
    }

    @Test
    void keysUnderSigiloAreNoLinks() {
        String xml = cte(
                "", "<infCTeNorm><infDoc><infNFe><chave>" + "9".repeat(44) + "</chave></infNFe></infDoc></infCTeNorm>");

        assertThat(read(xml)).isEqualTo(LinkFacts.NONE);
        DomainEvent.DocumentCaptured captured = (DomainEvent.DocumentCaptured)
                LinkFixture.facts(xml.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(captured.header().warnings()).contains("MENTIONS_WITHHELD");
    }

    @Test
    void anMdfeHasDocumentsAndOtherMdfesAboard() {
        String xml = "<MDFe><infMDFe Id=\"MDFe" + MDFE
                + "\"><ide><mod>58</mod></ide><infDoc><infMunDescarga><infCTe><chCTe>"
                + CTE + "</chCTe></infCTe><infNFe><chNFe>" + NFE + "</chNFe></infNFe><infMDFeTransp><chMDFe>" + MDFE_2
                + "</chMDFe></infMDFeTransp></infMunDescarga></infDoc></infMDFe></MDFe>";

        assertThat(read(xml).links())
                .containsExactlyInAnyOrder(
                        link(MDFE, LinkKind.MANIFESTS, CTE),
                        link(MDFE, LinkKind.MANIFESTS, NFE),
                        link(MDFE, LinkKind.MANIFESTS, MDFE_2));
    }

    @Test
    void substitutionsOfServices() {
        String nfse = "<NFSe xmlns=\"http://www.sped.fazenda.gov.br/nfse\"><infNFSe Id=\"NFS" + NFSE
                + "\"><DPS><infDPS><subst><chSubstda>" + NFSE_2
                + "</chSubstda></subst></infDPS></DPS></infNFSe></NFSe>";
        String nfcom = "<NFCom><infNFCom Id=\"NFCom" + NFCOM + "\"><ide><mod>62</mod></ide><gSub><chNFCom>" + NFCOM_2
                + "</chNFCom></gSub></infNFCom></NFCom>";

        assertThat(read(nfse).links()).containsExactly(link(NFSE, LinkKind.SUBSTITUTES, NFSE_2));
        assertThat(read(nfcom).links()).containsExactly(link(NFCOM, LinkKind.SUBSTITUTES, NFCOM_2));
    }

    @ParameterizedTest
    @CsvSource({
        "evento, chNFe, NFE, 610600, <chCTe>%s</chCTe>, CTE, TRANSPORTS",
        "evento, chNFe, NFE, 610610, <MDFe><chMDFe>%s</chMDFe></MDFe>, MDFE, MANIFESTS",
        "evento, chNFe, NFE, 610130, <CTe><chCTe>%s</chCTe></CTe>, CTE, TRANSPORTS",
        "evento, chNFe, NFE, 110112, <chNFeRef>%s</chNFeRef>, NFE_2, SUBSTITUTES",
        "eventoCTe, chCTe, CTE, 310610, <x><chMDFe>%s</chMDFe></x>, MDFE, MANIFESTS",
        "eventoCTe, chCTe, CTE, 240140, <x><chCTeSubst>%s</chCTeSubst></x>, CTE_2, SUBSTITUTES",
        "eventoCTe, chCTe, CTE, 240130, <x><chCTe>%s</chCTe></x>, CTE_2, COMPLEMENTS",
        "eventoCTe, chCTe, CTE, 440130, <x><chCTe>%s</chCTe></x>, CTE_2, FOLLOWS",
    })
    void theOtherDocumentThatAnEventNamesIsTheOneThatCites(
            String root, String element, String self, String type, String detail, String other, LinkKind kind) {
        LinkFacts facts = read(event(root, element, named(self), type, "135", String.format(detail, named(other))));

        assertThat(facts.links()).containsExactly(link(named(other), kind, named(self)));
    }

    private static String named(String name) {
        return switch (name) {
            case "NFE" -> NFE;
            case "NFE_2" -> NFE_2;
            case "CTE" -> CTE;
            case "CTE_2" -> CTE_2;
            case "MDFE" -> MDFE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void aDeliveryNamesAllItsGoodsAndAnInclusionIsPutAboard() {
        String delivery = "<evCECTe><infEntrega><chNFe>" + NFE + "</chNFe></infEntrega><infEntrega><chNFe>" + NFE_2
                + "</chNFe></infEntrega></evCECTe>";
        String inclusion = "<evIncDFeMDFe><infDoc><chNFe>" + NFE + "</chNFe></infDoc></evIncDFeMDFe>";

        assertThat(read(event("eventoCTe", "chCTe", CTE, "110180", "135", delivery))
                        .links())
                .extracting(DocumentLink::citing, DocumentLink::kind)
                .hasSize(2)
                .containsOnly(tuple(new AccessKey(CTE), LinkKind.TRANSPORTS));
        assertThat(read(event("eventoMDFe", "chMDFe", MDFE, "110115", "135", inclusion))
                        .links())
                .containsExactly(link(MDFE, LinkKind.MANIFESTS, NFE));
    }

    @Test
    void whatTheAuthorityRefusedLinksNothing() {
        String detail = "<chCTe>" + CTE + "</chCTe>";

        assertThat(read(event("evento", "chNFe", NFE, "610600", "573", detail)).links())
                .isEmpty();
    }

    @Test
    void aPlaceThatTheManualsDoNotExplainIsACitation() {
        LinkMeanings meanings = LinkMeanings.load();
        assertThat(meanings.ofDocument(DfeFamily.UNKNOWN, null, "nowhere").kind())
                .isEqualTo(LinkKind.CITES);
        assertThat(meanings.ofEvent(DfeFamily.UNKNOWN, "999999", "nowhere").kind())
                .isEqualTo(LinkKind.CITES);
    }
}
