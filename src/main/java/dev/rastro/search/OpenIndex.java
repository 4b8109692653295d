package dev.rastro.search;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.rastro.store.ListOrder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
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
    private static final String CURRENT_FORMAT = "4";

    private static final double BUFFER_MB = 24;

    /** Opens the index in a folder; what is damaged or of another format makes room for an empty one. */
    static OpenIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return openAsItIs(folder);
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

    /**
     * Documents lie in the order of the list as it usually is, newest first: a page of whatever is found is then the first
     * ones that are met. Left in the order in which they came, the newest last, each would be better than all before it.
     */
    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new StandardAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setIndexSort(new SearchSort(ListOrder.NEWEST).sort());
    }

    private static OpenIndex openAsItIs(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            if (!CURRENT_FORMAT.equals(format(directory))) {
                // The order of the documents in an index cannot be changed: the writer would refuse it.
                for (String file : directory.listAll()) {
                    directory.deleteFile(file);
                }
            }
            IndexWriter writer = new IndexWriter(directory, config());
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

    /** How the documents of the index were indexed; empty where there is no index, or an empty one. */
    private static String format(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(FORMAT, "")
                : "";
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
