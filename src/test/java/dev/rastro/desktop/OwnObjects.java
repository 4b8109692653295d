package dev.rastro.desktop;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Walks what the window is made of: the fields of Rastro's own objects, what collections hold, and the scene graph. */
final class OwnObjects {
    private static final String OWN = "dev.rastro.desktop.";

    private OwnObjects() {}

    /** All own objects below {@code roots} that {@code wanted} asks for, each once. */
    static Set<Object> below(Predicate<Class<?>> wanted, Object... roots) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        for (Object root : roots) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            Object each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (wanted.test(each.getClass())) {
                found.add(each);
            }
            follow(each, open);
        }
        return found;
    }

    private static void follow(Object each, Deque<Object> open) {
        if (each instanceof Parent parent) {
            open.addAll(parent.getChildrenUnmodifiable());
        }
        if (each instanceof Iterable<?> many && !(each instanceof Path)) {
            many.forEach(one -> push(one, open));
        } else if (each instanceof Map<?, ?> map) {
            map.values().forEach(one -> push(one, open));
        } else if (each instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> push(one, open));
        } else if (each instanceof Object[] array) {
            for (Object one : array) {
                push(one, open);
            }
        }
        for (Class<?> type = each.getClass();
                type != null && type.getName().startsWith(OWN);
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    push(value(field, each), open);
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static void push(@Nullable Object one, Deque<Object> open) {
        if (one != null && !(one instanceof String) && !(one instanceof Number) && !(one instanceof Enum<?>)) {
            open.push(one);
        }
    }
}
