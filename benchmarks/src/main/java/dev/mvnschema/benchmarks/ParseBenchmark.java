package dev.mvnschema.benchmarks;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Text to syntax tree and declarations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParseBenchmark {

    @Param({"10", "100", "1000"})
    public int models;

    private SourceText source = new SourceText("schema.prisma", "");

    @Setup
    public void write() {
        source = new SourceText("schema.prisma", SampleSchema.ofModels(models));
    }

    @Benchmark
    public ParsedFile parse() {
        return SchemaParser.parse(source);
    }
}
