package dev.rastro.print.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmlWriterTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-05T09:03:04-03:00");
    private static final String SUBJECT = "NF-e nº 1.452 de Indústria São João & Filhos Ltda, cópia do DANFE em anexo"
            + " para conferência da expedição — 😀";
    private static final String BODY = "Olá,\n\nsegue a NF-e nº 1.452 (série 1).\nSituação: autorizada.\n.\nFrom aqui.";

    private static byte[] bytes(Draft draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EmlWriter.write(draft, NOW, out);
        return out.toByteArray();
    }

    @Test
    void aDraftIsReadBackAsItWasWritten() throws IOException {
        byte[] pdf = new byte[70_000];
        new Random(5).nextBytes(pdf);
        byte[] xml = "<?xml version=\"1.0\"?><a>ç</a>".getBytes(StandardCharsets.UTF_8);
        byte[] eml = bytes(new Draft(
                "compras@exemplo.com.br",
                SUBJECT,
                BODY,
                List.of(
                        new Draft.Attached("35260712345678000190.pdf", "application/pdf", pdf),
                        new Draft.Attached("nota (São João) 50%.xml", "application/xml", xml))));
        ParsedMail mail = new ParsedMail(eml);
        assertThat(eml).as("all ASCII").matches(all -> {
            for (byte each : all) {
                if (each < 0) {
                    return false;
                }
            }
            return true;
        });
        assertThat(mail.fields).containsEntry("x-unsent", "1").containsEntry("mime-version", "1.0");
        assertThat(mail.text("subject")).isEqualTo(SUBJECT);
        assertThat(mail.text("to")).isEqualTo("compras@exemplo.com.br");
        assertThat(OffsetDateTime.parse(mail.text("date"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isEqualTo(NOW);
        assertThat(mail.parts).hasSize(3);
        assertThat(mail.parts.getFirst().words()).isEqualTo(BODY.replace("\n", "\r\n"));
        assertThat(mail.parts.getFirst().parameter("content-type", "charset")).isEqualTo("UTF-8");
        ParsedMail first = mail.parts.get(1);
        assertThat(first.content).isEqualTo(pdf);
        assertThat(first.fields.get("content-type")).startsWith("application/pdf");
        assertThat(first.fields.get("content-disposition")).startsWith("attachment");
        assertThat(first.parameter("content-disposition", "filename")).isEqualTo("35260712345678000190.pdf");
        ParsedMail second = mail.parts.get(2);
        assertThat(second.content).isEqualTo(xml);
        assertThat(second.parameter("content-disposition", "filename")).isEqualTo("nota (São João) 50%.xml");
        assertThat(second.parameter("content-type", "name")).isEqualTo("nota (São João) 50%.xml");
    }

    @Test
    void aLongSubjectOfPlainLettersIsFolded() throws IOException {
        String plain =
                "NF-e 1452 of Industria Sao Joao and Sons, a copy of the DANFE to be compared with the order of July";
        byte[] eml = bytes(new Draft("", plain, "x", List.of()));
        ParsedMail mail = new ParsedMail(eml);
        assertThat(mail.text("subject")).isEqualTo(plain);
        assertThat(mail.fields).doesNotContainKey("to");
        assertThat(new String(eml, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 78);
        assertThat(new ParsedMail(bytes(new Draft("", "curto", "x", List.of()))).fields)
                .containsEntry("subject", "curto");
        assertThat(new ParsedMail(bytes(new Draft("", "=?UTF-8?B?eA==?= is text", "x", List.of()))).text("subject"))
                .isEqualTo("=?UTF-8?B?eA==?= is text");
    }

    /** Names come from documents that anybody may have written. */
    @Test
    void noTextOfADocumentBecomesAHeader() throws IOException {
        ParsedMail mail = new ParsedMail(bytes(new Draft(
                "a@b.c\r\nBcc: x@y.z",
                "Nota\r\nBcc: x@y.z",
                "x",
                List.of(new Draft.Attached("a\"\r\nX-Y: 1.pdf", "application/pdf", new byte[] {1})))));
        assertThat(mail.fields).doesNotContainKeys("bcc", "to");
        assertThat(mail.text("subject")).isEqualTo("Nota Bcc: x@y.z");
        assertThat(mail.parts.get(1).fields).doesNotContainKey("x-y");
    }

    @Test
    void aLinkCarriesTheWords() {
        String link = MailtoLink.of(new Draft("a+b@exemplo.com", "NF-e nº 1 & 2", "Olá\nção", List.of()))
                .toString();
        assertThat(link)
                .startsWith("mailto:a%2Bb@exemplo.com?subject=NF-e%20n%C2%BA%201%20%26%202&body=Ol%C3%A1%0D%0A");
        String longBody = "palavra é ".repeat(500);
        String cut = MailtoLink.of(new Draft("", "x", longBody, List.of())).toString();
        assertThat(cut.length()).isBetween(1_700, 1_800);
        assertThat(URLDecoder.decode(cut.substring(cut.indexOf("body=") + 5), StandardCharsets.UTF_8))
                .doesNotContain("\uFFFD");
    }
}
