package dev.rastro.bench;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.UnprintableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One DANFE of one page, from XML to PDF. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DanfePrinting {
    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final TrainingRound notes = new TrainingRound(DanfePrinting::isAuthorisedNote);

    private static boolean isAuthorisedNote(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8);
        return text.contains("<nfeProc") && text.contains("<mod>55</mod>");
    }

    @Benchmark
    public int print() throws IOException, UnprintableException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printer.print(printer.of(notes.next()).getFirst(), PrintProfile.standard(), pdf);
        return pdf.size();
    }
}
