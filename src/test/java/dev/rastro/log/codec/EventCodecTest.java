package dev.rastro.log.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Mention;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final AccessKey KEY = new AccessKey("35260712ABC345010135550010000001231123456787");
    private final EventCodec codec = new EventCodec(EventContracts.load());

    @Test
    void aFullDocumentComesBackEqualWithScaleAndOffset() {
        DomainEvent event = new DomainEvent.DocumentCaptured(
                new DocumentHeader(
                        KEY,
                        DfeFamily.NFE,
                        "55",
                        "4.00",
                        "1",
                        "123",
                        OffsetDateTime.parse("2026-07-01T10:20:30-04:00"),
                        new Party("12ABC345010135", "Emitente Ficção", "123", "SP"),
                        new Party("11144477735", null, null, null),
                        List.of(new Party("1", "a", null, null)),
                        new BigDecimal("1234.50"),
                        Environment.HOMOLOGATION,
                        "1",
                        "1",
                        "1",
                        "Venda",
                        "0",
                        "1",
                        new Protocol("100", "Autorizado", "135", OffsetDateTime.parse("2026-07-01T10:21:00Z"), "abc="),
                        "abc=",
                        List.of(new Mention("NFref", List.of(KEY))),
                        List.of("KEY_CHECK_DIGIT")),
                "ab".repeat(32));

        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Test
    void absentValuesStayAbsent() {
        DomainEvent event = new DomainEvent.FiscalEventCaptured(
                new EventRecord(
                        KEY,
                        DfeFamily.UNKNOWN,
                        "110111",
                        2,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Environment.UNKNOWN,
                        EventForm.SUMMARY),
                "cd".repeat(32));

        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Test
    void whatTheFirstContractRecordedHasNoMentionsAndSaysSo() throws IOException {
        EventContracts contracts = EventContracts.load();
        DomainEvent event = new DomainEvent.FiscalEventCaptured(
                new EventRecord(
                        KEY,
                        DfeFamily.NFE,
                        "610600",
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Mention("chCTe", List.of(KEY))),
                        List.of(),
                        Environment.UNKNOWN,
                        EventForm.SUMMARY),
                "cd".repeat(32));
        EventCodec.Encoded now = codec.encode(event);
        Schema first = contracts.versions(now.type()).getFirst();
        GenericRecord old = new GenericDatumReader<GenericRecord>(contracts.current(now.type()), first)
                .read(null, DecoderFactory.get().binaryDecoder(now.payload(), null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(first).write(old, encoder);

        DomainEvent read = codec.decode(
                new EventCodec.Encoded(now.type(), EventContracts.fingerprint(first), bytes.toByteArray()));

        assertThat(((DomainEvent.FiscalEventCaptured) read).event().mentions()).isNull();
    }

    @Test
    void anEventOfANewerVersionIsRefusedByName() {
        EventCodec.Encoded fromTheFuture = new EventCodec.Encoded("DocumentCaptured", "0123456789abcdef", new byte[3]);

        assertThatThrownBy(() -> codec.decode(fromTheFuture))
                .isInstanceOf(UnknownContractException.class)
                .hasMessageContaining("0123456789abcdef");
    }
}
