package dev.rastro.log.codec;

import dev.rastro.log.DomainEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Turns events into bytes of their contract and back. Safe for use by several threads. */
public final class EventCodec {
    private final EventContracts contracts;
    private final Map<String, Writer> writers;
    private final Map<String, RecordMapper> mappers;
    private final Map<String, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();

    /** An event in the form it is stored in: its type, its schema's fingerprint, its bytes. */
    public record Encoded(String type, String schema, byte[] payload) {}

    private record Writer(
            String type, String fingerprint, RecordMapper mapper, GenericDatumWriter<GenericRecord> datumWriter) {}

    public EventCodec(EventContracts contracts) {
        this.contracts = contracts;
        this.mappers = Arrays.stream(DomainEvent.class.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(
                        Class::getSimpleName, type -> new RecordMapper(type, contracts.current(type.getSimpleName()))));
        this.writers =
                mappers.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::writerOf));
    }

    private Writer writerOf(String type) {
        Schema schema = contracts.current(type);
        return new Writer(type, EventContracts.fingerprint(schema), mapper(type), new GenericDatumWriter<>(schema));
    }

    private RecordMapper mapper(String type) {
        RecordMapper mapper = mappers.get(type);
        if (mapper == null) {
            throw new IllegalArgumentException("Unknown event type " + type);
        }
        return mapper;
    }

    /** Encodes with the current version of the event's contract. */
    public Encoded encode(DomainEvent event) {
        Writer writer = writers.get(event.getClass().getSimpleName());
        if (writer == null) {
            throw new IllegalArgumentException("Unknown event type " + event.getClass());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.datumWriter().write(writer.mapper().toAvro(event), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException("Encoding in memory failed", e);
        }
        return new Encoded(writer.type(), writer.fingerprint(), out.toByteArray());
    }

    /**
     * Decodes an event of any released version.
     *
     * @throws UnknownContractException for a newer one
     * @throws UnreadableEventException for bytes that are none
     */
    public DomainEvent decode(Encoded encoded) {
        GenericDatumReader<GenericRecord> reader = readers.computeIfAbsent(
                encoded.schema(),
                fingerprint -> new GenericDatumReader<>(
                        contracts.byFingerprint(fingerprint), contracts.current(encoded.type())));
        try {
            GenericRecord stored = reader.read(null, DecoderFactory.get().binaryDecoder(encoded.payload(), null));
            return (DomainEvent) mapper(encoded.type()).fromAvro(stored);
        } catch (IOException | RuntimeException e) {
            // Avro and the types of fields throw whatever comes up in bytes that are no event.
            throw new UnreadableEventException(encoded.type(), e);
        }
    }
}
