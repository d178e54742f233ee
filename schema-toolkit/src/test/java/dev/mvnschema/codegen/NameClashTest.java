package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.SchemaSketch.ModelSketch;
import dev.mvnschema.codegen.naming.NastyNames;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.syntax.Arity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the names of a schema are: the generated code compiles. */
class NameClashTest {

    private static final int MODELS = 12;
    private static final List<Arity> ARITIES = List.of(Arity.values());
    private static final List<ScalarType> TYPES = List.of(ScalarType.values());

    @TestFactory
    Stream<DynamicTest> schemas_with_nasty_names_compile() {
        return IntStream.range(0, Integer.getInteger("fuzz.seeds", 3))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    GeneratedSources sources = new JavaGenerator()
                            .generate(schema(new Random(seed)).schema(), CodegenOptions.of("com.acme.db"));
                    Compilation compilation = Compilation.of(sources.files());
                    assertThat(compilation.problems()).isEmpty();
                    compilation.initializeAll();
                }));
    }

    private static SchemaSketch schema(Random random) {
        SchemaSketch sketch = new SchemaSketch();
        List<String> models = names(random, MODELS, Set.of());
        List<String> enums = names(random, 4, Set.copyOf(models));
        enums.forEach(name -> sketch.enumType(name, names(random, 5, Set.of()).toArray(String[]::new)));
        for (String name : models) {
            ModelSketch model = sketch.model(name).id();
            for (String field : names(random, 14, Set.of("id"))) {
                addField(model, field, random, enums);
            }
            if (random.nextInt(8) == 0) {
                model.view();
            }
        }
        for (int i = 0; i < MODELS; i++) {
            relate(sketch, random, models, i);
        }
        return sketch;
    }

    private static void addField(ModelSketch model, String name, Random random, List<String> enums) {
        Arity arity = pick(ARITIES, random);
        ScalarType type = pick(TYPES, random);
        DefaultValue defaultValue = random.nextBoolean() ? new DefaultValue.DbGenerated("x") : null;
        if (random.nextInt(6) == 0) {
            model.enumField(name, pick(enums, random), arity);
        } else {
            model.scalar(name, type, null, arity, defaultValue);
        }
        if (random.nextInt(6) == 0 && arity != Arity.LIST) {
            model.unique(name);
        }
        if (random.nextInt(6) == 0 && arity == Arity.REQUIRED) {
            model.unique("id", name);
        }
    }

    private static void relate(SchemaSketch sketch, Random random, List<String> models, int number) {
        String child = models.get(number);
        String parent = models.get(random.nextInt(MODELS));
        String foreignKey = free(sketch.model(child), random);
        sketch.model(child).scalar(foreignKey, ScalarType.INT);
        String childField = free(sketch.model(child), random);
        sketch.model(child).scalar(childField, ScalarType.INT);
        sketch.relation(
                child,
                childField,
                foreignKey,
                parent,
                free(sketch.model(parent), random),
                random.nextBoolean() ? Arity.LIST : Arity.OPTIONAL);
        if (!child.equals(parent)) {
            sketch.manyToMany(child, free(sketch.model(child), random), parent, free(sketch.model(parent), random));
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String free(ModelSketch model, Random random) {
        String name = NastyNames.next(random);
        while (model.has(name)) {
            name = NastyNames.next(random);
        }
        return name;
    }

    private static List<String> names(Random random, int count, Set<String> taken) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            String name = NastyNames.next(random);
            if (!taken.contains(name)) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }
}
