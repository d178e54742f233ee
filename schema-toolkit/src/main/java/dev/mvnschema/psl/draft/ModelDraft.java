package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelKeyword;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model or a view. */
public final class ModelDraft implements TypeDraft {

    private final ModelDeclaration source;

    /** In source order; a field whose type is unknown is left out. */
    public final List<FieldDraft> fields = new ArrayList<>();

    public final List<ScalarDraft> scalars = new ArrayList<>();
    public final List<RelationFieldDraft> relationFields = new ArrayList<>();
    public final Map<String, FieldDraft> byName = new HashMap<>();

    public @Nullable String mappedName;
    public @Nullable StringValue schema;
    public boolean ignored;
    public @Nullable KeyDraft primaryKey;

    /** {@code @unique} of the fields, then {@code @@index}, {@code @@unique} and {@code @@fulltext}. */
    public final List<IndexDraft> indexes = new ArrayList<>();

    /** {@code @shardKey} and {@code @@shardKey}: known to the engine, never valid on PostgreSQL. */
    public @Nullable ShardKeyDraft shardKey;

    public final List<CheckDraft> checks = new ArrayList<>();
    public final List<ExclusionDraft> exclusions = new ArrayList<>();
    public @Nullable String was;

    public ModelDraft(ModelDeclaration source) {
        this.source = source;
    }

    @Override
    public ModelDeclaration source() {
        return source;
    }

    public boolean isView() {
        return source.keyword() == ModelKeyword.VIEW;
    }

    /** {@code model} or {@code view}, for messages. */
    public String container() {
        return isView() ? "view" : "model";
    }

    public String databaseName() {
        return mappedName != null ? mappedName : name();
    }

    public @Nullable String schemaName() {
        return schema == null ? null : schema.value();
    }

    /** What identifies a row: the primary key, then the uniques in their order. */
    public Stream<List<PartDraft>> uniqueCriteria() {
        Stream<List<PartDraft>> uniques =
                indexes.stream().filter(IndexDraft::isCriterion).map(index -> index.parts);
        return primaryKey == null ? uniques : Stream.concat(Stream.of(primaryKey.parts), uniques);
    }
}
