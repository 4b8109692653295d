package dev.rastro.print.batch;

import dev.rastro.print.page.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files that a batch can be printed to. */
public enum FileOutput {
    /** One PDF of all documents, with a bookmark for each. */
    PDF,
    /** A folder with a PDF of each document. */
    FOLDER,
    /** A ZIP with PDF and XML of each document. */
    ZIP;

    /** What the name of a file or folder asks for. */
    public static FileOutput of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") ? PDF : name.endsWith(".zip") ? ZIP : FOLDER;
    }

    /** Begins one; {@code names} name the files of a folder or ZIP. */
    public PrintTarget open(PdfWriter writer, Path path, NamePattern names) throws IOException {
        return switch (this) {
            case PDF -> new MergedPdf(writer.open(), path);
            case FOLDER -> new PdfFolder(writer, path, names);
            case ZIP -> new PdfZip(writer, path, names);
        };
    }
}
