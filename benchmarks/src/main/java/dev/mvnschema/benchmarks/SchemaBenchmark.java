package dev.mvnschema.benchmarks;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.format.Formatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A schema file: read, judged, laid out. A model has twelve lines, so a thousand are a large company's schema. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SchemaBenchmark {

    @Param({"100", "1000", "10000"})
    public int models;

    private SourceText source = new SourceText("schema.prisma", "");
    private ParsedFile parsed = SchemaParser.parse(source);

    @Setup
    public void write() {
        source = new SourceText("schema.prisma", SampleSchema.ofModels(models));
        parsed = SchemaParser.parse(source);
    }

    /** Text to syntax tree and declarations. */
    @Benchmark
    public ParsedFile parse() {
        return SchemaParser.parse(source);
    }

    /** Text to resolved schema, every rule checked: what {@code schema:validate} does. */
    @Benchmark
    public Resolution parseAndValidate() {
        return new SchemaResolver().resolve(List.of(SchemaParser.parse(source)));
    }

    /** Syntax tree to formatted text. */
    @Benchmark
    public String format() {
        return Formatter.layOut(parsed.tree());
    }
}
