package dev.rastro.print.batch;

import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import java.io.IOException;
import java.util.List;

/** Something to be printed, loaded when its turn comes. */
public interface PrintSource {
    /** What it is called in a report of problems: a key, or a file. */
    String name();

    /** What it holds; throws {@link UnprintableException} where that is nothing that can be printed. */
    List<Printable> load() throws IOException, UnprintableException;
}
