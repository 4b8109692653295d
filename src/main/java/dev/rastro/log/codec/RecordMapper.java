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
 * Maps one Java record to an Avro record of the same field names, and back. The places of the fields are looked up once,
 * in the contract's current version; Avro's own reader brings older records into that shape, with defaults for what
 * they lack. Immutable; safe for use by several threads.
 */
final class RecordMapper {
    private final Schema schema;
    private final Constructor<?> constructor;
    private final Field[] fields;

    /** @param position in the schema */
    private record Field(RecordComponent component, int position, ValueMapper mapper, boolean nullable) {
        static Field of(RecordComponent component, Schema schema) {
            Schema.Field target = schema.getField(component.getName());
            if (target == null) {
                throw new IllegalStateException("Contract " + schema.getName() + " lacks " + component);
            }
            return new Field(
                    component,
                    target.pos(),
                    mapperOf(component.getGenericType(), nonNull(target.schema())),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object read(Object owner) {
            try {
                return component.getAccessor().invoke(owner);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("Cannot read " + component, e);
            }
        }

        @Nullable
        Object fromAvro(GenericRecord stored) {
            Object plain = stored.get(position);
            if (plain != null) {
                return mapper.fromAvro(plain);
            }
            // What a reader sees where the writer had no such field.
            return nullable ? null : mapper.absent();
        }
    }

    /** @param schema that records are written with, and to which the reader has resolved those that are read */
    RecordMapper(Class<?> type, Schema schema) {
        this.schema = schema;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, e);
        }
        this.fields = Arrays.stream(components)
                .map(component -> Field.of(component, schema))
                .toArray(Field[]::new);
    }

    private static ValueMapper mapperOf(Type type, Schema schema) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListMapper(mapperOf(list.getActualTypeArguments()[0], schema.getElementType()));
        }
        return ScalarMappers.find(type).orElseGet(() -> new NestedMapper(new RecordMapper((Class<?>) type, schema)));
    }

    GenericRecord toAvro(Object value) {
        GenericData.Record result = new GenericData.Record(schema);
        for (Field field : fields) {
            Object plain = field.read(value);
            if (plain != null) {
                result.put(field.position(), field.mapper().toAvro(plain));
            }
        }
        return result;
    }

    Object fromAvro(GenericRecord stored) {
        Object[] arguments = new Object[fields.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields[i].fromAvro(stored);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("The log holds a value that the contract forbids: " + stored, e);
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
        Object toAvro(Object value);

        Object fromAvro(Object stored);

        /** What a reader sees where an older writer had no such field. */
        default @Nullable Object absent() {
            return null;
        }
    }

    private record ListMapper(ValueMapper element) implements ValueMapper {
        @Override
        public Object toAvro(Object value) {
            List<Object> result = new ArrayList<>();
            for (Object each : (List<?>) value) {
                result.add(element.toAvro(each));
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
        public Object toAvro(Object value) {
            return mapper.toAvro(value);
        }

        @Override
        public Object fromAvro(Object stored) {
            return mapper.fromAvro((GenericRecord) stored);
        }
    }
}
