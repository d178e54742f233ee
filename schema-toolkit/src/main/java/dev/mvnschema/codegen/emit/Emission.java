package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.Nullness;
import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.JavaEnum;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaQueries;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Writes every file of a plan. */
public final class Emission {

    private final GenerationPlan plan;
    private final Nullness nullness;
    private final Set<String> packageTypes = new HashSet<>();
    private final Map<String, JavaModel> models = new HashMap<>();

    public Emission(GenerationPlan plan, Nullness nullness) {
        this.plan = plan;
        this.nullness = nullness;
        packageTypes.add(plan.database().name());
        plan.enums().forEach(type -> packageTypes.add(type.type().name()));
        packageTypes.add(plan.queries().holder().name());
        plan.queries().all().forEach(query -> packageTypes.add(query.row().name()));
        for (JavaModel model : plan.models()) {
            models.put(model.source().name(), model);
            model.types().all().forEach(type -> packageTypes.add(type.name()));
        }
    }

    /** The files by path. Models are written side by side: each file depends on the plan alone. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new ConcurrentSkipListMap<>();
        plan.models().parallelStream().forEach(model -> addModel(model, files));
        for (JavaEnum type : plan.enums()) {
            files.put(path(type.type()), new EnumEmitter(this).emit(type));
        }
        for (JavaQueries.Query query : plan.queries().all()) {
            if (!query.columns().isEmpty()) {
                files.put(path(query.row()), new QueryEmitter(this).row(query));
            }
        }
        if (!plan.queries().all().isEmpty()) {
            files.put(path(plan.queries().holder()), new QueryEmitter(this).holder(plan.queries()));
        }
        files.put(path(plan.database()), new DatabaseEmitter(this).emit(plan));
        files.put(
                path(JavaType.of(plan.packageName(), "package-info")), PackageInfo.text(plan.packageName(), nullness));
        return files;
    }

    private void addModel(JavaModel model, Map<String, String> files) {
        JavaModel.TypeNames types = model.types();
        files.put(path(types.record()), new RecordEmitter(this).emit(model));
        files.put(path(types.withRelations()), new WithRelationsEmitter(this).emit(model));
        files.put(path(types.mapper()), new MapperEmitter(this).emit(model));
        files.put(path(types.table()), new TableEmitter(this).emit(model));
        if (model.isWritable()) {
            files.put(path(types.create()), new CreateEmitter(this).emit(model));
            if (!model.requiredOnCreate().isEmpty()) {
                files.put(path(types.stages()), new StagesEmitter(this).emit(model));
            }
            types.partial()
                    .forEach((relation, type) ->
                            files.put(path(type), new PartialEmitter(this).emit(model, model.relation(relation))));
        }
        if (model.isChangeable()) {
            files.put(path(types.update()), new UpdateEmitter(this).emit(model));
        }
    }

    /** The names for a new file. */
    Names names(Set<String> nestedTypes) {
        return new Names(plan.packageName(), packageTypes, nestedTypes, nullness);
    }

    /** The model of that schema name. */
    JavaModel model(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }

    String packageName() {
        return plan.packageName();
    }

    private static String path(JavaType type) {
        return type.qualifiedName().replace('.', '/') + ".java";
    }
}
