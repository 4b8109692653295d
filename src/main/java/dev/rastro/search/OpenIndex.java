package dev.rastro.search;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the index, open for writing and reading. How far it got is written with each commit.
 *
 * @param shown the position in the log up to which searchers find everything; behind what is committed for a moment
 */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers, AtomicLong shown)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final String POSITION = "position";
    private static final String FORMAT = "format";
    /** Another one when the same documents are indexed in another way: the index is then built anew. */
    private static final String CURRENT_FORMAT = "3";

    private static final double BUFFER_MB = 24;

    /** Opens the index in a folder; what is damaged or of another format makes room for an empty one. */
    static OpenIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            OpenIndex index = openAsItIs(folder);
            if (index.position() == 0 || CURRENT_FORMAT.equals(committed(index.writer, FORMAT))) {
                return index;
            }
            index.close();
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | EOFException
                | NoSuchFileException e) {
            LOG.warn("The search index cannot be read and is built anew", e);
        }
        MoreFiles.deleteDirectoryContents(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        return openAsItIs(folder);
    }

    private static OpenIndex openAsItIs(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(
                    directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MB));
            try {
                return new OpenIndex(
                        directory, writer, new SearcherManager(writer, null), new AtomicLong(position(writer)));
            } catch (IOException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** The position in the log up to which everything is found. */
    long position() {
        return shown.get();
    }

    private static long position(IndexWriter writer) {
        String committed = committed(writer, POSITION);
        return committed.isEmpty() ? 0 : Long.parseLong(committed);
    }

    private static String committed(IndexWriter writer, String name) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> each : data) {
                if (each.getKey().equals(name)) {
                    return each.getValue();
                }
            }
        }
        return "";
    }

    /** Makes everything written so far durable and findable, as of a position in the log. */
    void commit(long position) throws IOException {
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), FORMAT, CURRENT_FORMAT)
                .entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        shown.set(position);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
