package dev.mvnschema.codegen;

import dev.mvnschema.codegen.naming.PackageName;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.psl.Generator;
import dev.mvnschema.psl.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about generated code.
 *
 * @param packageName a valid Java package
 */
public record CodegenOptions(String packageName, Nullness nullness) {

    /** The {@code provider} of the {@code generator} block that speaks to this generator; other blocks are not read. */
    public static final String PROVIDER = "mvn-schema";

    public CodegenOptions {
        if (!PackageName.isValid(packageName)) {
            throw new IllegalArgumentException("no Java package: " + packageName);
        }
    }

    /** Options with this package and otherwise the defaults. */
    public static CodegenOptions of(String packageName) {
        return new CodegenOptions(packageName, Nullness.JSPECIFY);
    }

    /**
     * The options for a build: what the build says comes before what the schema's block
     * {@code generator java { provider = "mvn-schema" package = "…" nullness = "jspecify" | "none" }} says, and that before the
     * default.
     *
     * @param packageParameter what the build says; null or blank when it says nothing
     * @param defaultPackage for a module that chooses none, see {@link PackageName#ofModule}
     * @throws DiagnosticException GEN1001 when the package is none that Java takes, GEN1002 for an unknown value in the block
     */
    public static CodegenOptions resolve(Schema schema, @Nullable String packageParameter, String defaultPackage) {
        Optional<Generator> block = schema.generators().stream()
                .filter(generator -> PROVIDER.equals(generator.provider()))
                .findFirst();
        return new CodegenOptions(
                packageName(block, packageParameter, defaultPackage),
                block.map(CodegenOptions::nullness).orElse(Nullness.JSPECIFY));
    }

    private static String packageName(Optional<Generator> block, @Nullable String parameter, String defaultPackage) {
        if (parameter != null && !parameter.isBlank()) {
            return checked(parameter, null);
        }
        Optional<String> inSchema = block.flatMap(generator -> value(generator, "package"));
        return inSchema.isPresent() ? checked(inSchema.get(), block.get()) : checked(defaultPackage, null);
    }

    private static String checked(String name, @Nullable Generator block) {
        if (PackageName.isValid(name)) {
            return name;
        }
        String message = "\"" + name + "\" is no Java package.";
        String step =
                "Use names of letters and digits joined by dots, none of them a Java keyword, for example com.acme.shop.db.";
        throw new DiagnosticException(
                block == null
                        ? Diagnostic.error(
                                CodegenCode.PACKAGE_NAME, message, "Set the goal's parameter packageName. " + step)
                        : Diagnostic.error(CodegenCode.PACKAGE_NAME, block.span(), message, step));
    }

    private static Nullness nullness(Generator block) {
        String value = value(block, "nullness").orElse("jspecify");
        try {
            return Nullness.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                            CodegenCode.OPTION_VALUE,
                            block.span(),
                            "nullness = \"" + value + "\" is no choice.",
                            "Use \"jspecify\" or \"none\"."),
                    e);
        }
    }

    private static Optional<String> value(Generator block, String key) {
        return block.properties().getOrDefault(key, List.of()).stream().findFirst();
    }
}
