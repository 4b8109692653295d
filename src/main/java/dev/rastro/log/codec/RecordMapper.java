package dev.rastro.log.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Maps one Java record to an Avro record of the same field names, and back. Fields that a schema lacks are read as
 * absent, fields that the record lacks are skipped: so an older or newer version of the contract can be read as long as
 * the contract test lets it be released. Immutable; safe for use by several threads.
 */
final class RecordMapper {
    private final Constructor<?> constructor;
    private final List<Field> fields;

    private record Field(RecordComponent component, ValueMapper mapper, boolean nullable) {
        Field(RecordComponent component) {
            this(
                    component,
                    mapperOf(component.getGenericType()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        /** What a reader sees where the writer had no such field. */
        @Nullable
        Object absent() {
            return nullable ? null : mapper.absent();
        }
    }

    RecordMapper(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, e);
        }
        this.fields = Arrays.stream(components).map(Field::new).toList();
    }

    private static ValueMapper mapperOf(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListMapper(mapperOf(list.getActualTypeArguments()[0]));
        }
        return ScalarMappers.find(type).orElseGet(() -> new NestedMapper(new RecordMapper((Class<?>) type)));
    }

    GenericRecord toAvro(Object value, Schema schema) {
        GenericData.Record result = new GenericData.Record(schema);
        for (Field field : fields) {
            Schema.Field target = schema.getField(field.component().getName());
            Object plain = read(field.component(), value);
            if (plain != null) {
                result.put(target.pos(), field.mapper().toAvro(plain, nonNull(target.schema())));
            }
        }
        return result;
    }

    Object fromAvro(GenericRecord stored) {
        Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            Field field = fields.get(i);
            Schema.Field source = stored.getSchema().getField(field.component().getName());
            Object plain = source == null ? null : stored.get(source.pos());
            arguments[i] = plain == null ? field.absent() : field.mapper().fromAvro(plain);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("The log holds a value that the contract forbids: " + stored, e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static Schema nonNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    /** One value each way. */
    interface ValueMapper {
        Object toAvro(Object value, Schema schema);

        Object fromAvro(Object stored);

        /** What a reader sees where an older writer had no such field. */
        default @Nullable Object absent() {
            return null;
        }
    }

    private record ListMapper(ValueMapper element) implements ValueMapper {
        @Override
        public Object toAvro(Object value, Schema schema) {
            List<Object> result = new ArrayList<>();
            for (Object each : (List<?>) value) {
                result.add(element.toAvro(each, schema.getElementType()));
            }
            return result;
        }

        @Override
        public Object fromAvro(Object stored) {
            List<Object> result = new ArrayList<>();
            for (Object each : (List<?>) stored) {
                result.add(element.fromAvro(each));
            }
            return result;
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    private record NestedMapper(RecordMapper mapper) implements ValueMapper {
        @Override
        public Object toAvro(Object value, Schema schema) {
            return mapper.toAvro(value, schema);
        }

        @Override
        public Object fromAvro(Object stored) {
            return mapper.fromAvro((GenericRecord) stored);
        }
    }
}
