package dev.rastro.store.h2;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How H2 goes about each query and each change that is asked on a connection, in its own words, with the same parameters. */
final class Plans {
    private Plans() {}

    /** Work on a connection that is listened to. */
    interface Asking {
        void on(Connection connection) throws SQLException;
    }

    /** Some method of an interface. */
    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
    }

    static List<String> of(H2Database database, Asking asking) {
        List<String> plans = new ArrayList<>();
        database.read("Explaining", connection -> {
            asking.on(listening(connection, plans));
            return plans;
        });
        return plans;
    }

    private static Connection listening(Connection connection, List<String> plans) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = method.invoke(connection, arguments);
            return answer instanceof PreparedStatement asked
                    ? explained(asked, connection.prepareStatement("EXPLAIN " + arguments[0]), plans)
                    : answer;
        });
    }

    private static PreparedStatement explained(PreparedStatement asked, PreparedStatement explain, List<String> plans) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") || method.getName().equals("close")) {
                method.invoke(explain, arguments);
            }
            if (method.getName().equals("executeQuery") || method.getName().equals("executeUpdate")) {
                try (ResultSet row = explain.executeQuery()) {
                    row.next();
                    plans.add(row.getString(1));
                }
            }
            return method.invoke(asked, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
