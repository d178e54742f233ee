package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.CHANGE_MAPPER;
import static dev.mvnschema.codegen.plan.RuntimeTypes.MODEL_MAPPER;
import static dev.mvnschema.codegen.plan.RuntimeTypes.READ_MAPPER;

import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the MyBatis mapper of a model: the runtime's, with the types filled in. */
final class MapperEmitter {

    private static final JavaType MAPPER = JavaType.of("org.apache.ibatis.annotations", "Mapper");

    private final Emission emission;

    MapperEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        text.javadoc((model.isWritable() ? "Reads and writes" : model.isChangeable() ? "Reads and changes" : "Reads")
                        + " {@link " + names.of(model.types().record()) + "}.")
                .line("@" + names.of(MAPPER))
                .declare(
                        "public interface " + names.of(model.types().mapper()),
                        "extends "
                                + names.of(
                                        model.isWritable()
                                                ? MODEL_MAPPER
                                                : model.isChangeable() ? CHANGE_MAPPER : READ_MAPPER)
                                + typeArguments(names, model),
                        " {}");
        return text.file(emission.packageName(), names);
    }

    /** What the runtime's mappers are generic in. */
    static String typeArguments(Names names, JavaModel model) {
        JavaModel.TypeNames types = model.types();
        List<JavaType> arguments = model.isWritable()
                ? List.of(types.record(), types.withRelations(), types.create(), types.update())
                : model.isChangeable()
                        ? List.of(types.record(), types.withRelations(), types.update())
                        : List.of(types.record(), types.withRelations());
        return arguments.stream().map(names::of).collect(Collectors.joining(", ", "<", ">"));
    }
}
