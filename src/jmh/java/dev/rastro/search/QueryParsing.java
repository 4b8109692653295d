package dev.rastro.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an operator types becomes a query, at every key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QueryParsing {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> QUERIES = List.of(
            "serra clara",
            "emitente:moinho valor>1000 cfop:1102 situacao:cancelada desde:01/10",
            "-\"nota devolvida\" ncm:10|20 valor:100..200",
            "3526 1110",
            "3526 1110 0000 0000 0001 5500 1000 0000 0110 0000 0017");

    private final SearchFields fields = SearchFields.load();
    private int at;

    @Benchmark
    public Object parse() {
        at = (at + 1) % QUERIES.size();
        return new QueryParser(fields, TODAY).parse(QUERIES.get(at));
    }
}
