package dev.rastro.log.codec;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.IsoMoment;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.log.codec.RecordMapper.ValueMapper;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The value types of the log's contracts. All but numbers are strings on disk: decimals keep their scale, dates their
 * offset, and a name that a newer version added to an enumeration is readable text, not a lost number.
 */
final class ScalarMappers {
    private static final Map<Type, ValueMapper> BY_TYPE = Map.of(
            String.class, text(text -> text, Object::toString),
            AccessKey.class, text(AccessKey::new, k -> ((AccessKey) k).value()),
            BigDecimal.class, text(BigDecimal::new, d -> ((BigDecimal) d).toPlainString()),
            OffsetDateTime.class, text(IsoMoment::parse, Object::toString),
            DfeFamily.class, constant(DfeFamily.class, DfeFamily.UNKNOWN),
            Environment.class, constant(Environment.class, Environment.UNKNOWN),
            EventForm.class, constant(EventForm.class, EventForm.REQUEST),
            int.class, new PlainMapper(0),
            long.class, new PlainMapper(0L),
            boolean.class, new PlainMapper(false));

    private ScalarMappers() {}

    static Optional<ValueMapper> find(Type type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static ValueMapper text(Function<String, Object> parse, Function<Object, String> print) {
        return new ValueMapper() {
            @Override
            public Object toAvro(Object value) {
                return print.apply(value);
            }

            @Override
            public Object fromAvro(Object stored) {
                return parse.apply(stored.toString());
            }
        };
    }

    private static <E extends Enum<E>> ValueMapper constant(Class<E> type, E unknown) {
        Map<String, E> byName = new HashMap<>();
        for (E each : type.getEnumConstants()) {
            byName.put(each.name(), each);
        }
        return text(name -> byName.getOrDefault(name, unknown), value -> ((Enum<?>) value).name());
    }

    /** A value that is the same on disk; {@code missing} where an older writer had no such field. */
    private record PlainMapper(Object missing) implements ValueMapper {
        @Override
        public Object toAvro(Object value) {
            return value;
        }

        @Override
        public Object fromAvro(Object stored) {
            return stored;
        }

        @Override
        public Object absent() {
            return missing;
        }
    }
}
