package dev.rastro.bench;

import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An XML of any family: what it is, of whom, and all that the lists show. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class XmlScanning {
    private final TrainingRound files = new TrainingRound();
    private final XmlScanner scanner = new XmlScanner();

    @Benchmark
    public ScanResult scan() {
        return scanner.scan(files.next());
    }
}
