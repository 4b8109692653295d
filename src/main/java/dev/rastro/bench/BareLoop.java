package dev.rastro.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The least an import could do: read each file, scan it with StAX, deflate it and insert it into H2, committing every
 * hundred. The measure of the whole path.
 */
final class BareLoop {
    private static final int COMMIT_EVERY = 100;

    private final XMLInputFactory factory = new WstxInputFactory();

    BareLoop() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    /** Runs over the files with a number of threads and returns the seconds it took. */
    double run(Path databaseFolder, List<Path> files, int threads)
            throws SQLException, InterruptedException, ExecutionException {
        String url = "jdbc:h2:file:" + databaseFolder.resolve("bare").toAbsolutePath();
        try (Connection owner = DriverManager.getConnection(url);
                Statement statement = owner.createStatement();
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            statement.execute("CREATE TABLE bare (id INT PRIMARY KEY, bytes VARBINARY(1000000))");
            long begun = System.nanoTime();
            AtomicInteger next = new AtomicInteger();
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> worker(url, files, next)));
            }
            for (Future<Integer> each : running) {
                each.get();
            }
            statement.execute("CHECKPOINT SYNC");
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private int worker(String url, List<Path> files, AtomicInteger next)
            throws SQLException, IOException, XMLStreamException {
        int done = 0;
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bare VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                byte[] bytes = Files.readAllBytes(files.get(i));
                scan(bytes);
                insert.setInt(1, i);
                insert.setBytes(2, deflate(bytes));
                insert.executeUpdate();
                if (++done % COMMIT_EVERY == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return done;
    }

    private void scan(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            reader.next();
        }
        reader.close();
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
