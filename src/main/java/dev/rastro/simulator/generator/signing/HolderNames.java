package dev.rastro.simulator.generator.signing;

import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.TaxIds;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** How an ICP-Brasil certificate of a company names its holder (DOC-ICP-04, 7.1.2.3). */
final class HolderNames {
    private static final ASN1ObjectIdentifier RESPONSIBLE_NAME = new ASN1ObjectIdentifier("2.16.76.1.3.2");
    private static final ASN1ObjectIdentifier CNPJ = new ASN1ObjectIdentifier("2.16.76.1.3.3");
    private static final ASN1ObjectIdentifier RESPONSIBLE_DATA = new ASN1ObjectIdentifier("2.16.76.1.3.4");
    private static final ASN1ObjectIdentifier CEI = new ASN1ObjectIdentifier("2.16.76.1.3.7");

    private HolderNames() {}

    static X500Name subject(Company company) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BR")
                .addRDN(BCStyle.O, "Treinamento")
                .addRDN(BCStyle.ST, company.uf())
                .addRDN(BCStyle.L, company.address().city().name())
                .addRDN(BCStyle.OU, "Certificado A1 sem valor legal")
                .addRDN(BCStyle.CN, company.name() + ":" + company.cnpj())
                .build();
    }

    static GeneralNames alternatives(Company company) {
        // Birth date, CPF, NIS, RG and its issuer, in fixed columns.
        String responsible = "01011980" + TaxIds.cpf("900000001") + "0".repeat(26) + "SSP" + company.uf();
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.rfc822Name, company.email()),
            other(RESPONSIBLE_NAME, new DERUTF8String("RESPONSAVEL DE TREINAMENTO")),
            other(CNPJ, octets(company.cnpj())),
            other(RESPONSIBLE_DATA, octets(responsible)),
            other(CEI, octets("0".repeat(12)))
        });
    }

    private static DEROctetString octets(String text) {
        return new DEROctetString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static GeneralName other(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return new GeneralName(
                GeneralName.otherName, new DERSequence(new ASN1Encodable[] {oid, new DERTaggedObject(true, 0, value)}));
    }
}
