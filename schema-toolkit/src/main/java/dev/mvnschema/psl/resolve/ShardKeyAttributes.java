package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ShardKeyDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.List;

/** Reads {@code @shardKey} and {@code @@shardKey}: known to the engine, in the end never valid on PostgreSQL. */
final class ShardKeyAttributes {

    private final ModelDraft model;
    private final Report report;

    ShardKeyAttributes(ModelDraft model, Report report) {
        this.model = model;
        this.report = report;
    }

    void onField(ScalarDraft field, Arguments arguments) {
        if (model.shardKey != null) {
            onModel("At most one field must be marked as the shard key with the `@shardKey` attribute.");
        } else {
            model.shardKey = new ShardKeyDraft(arguments.attribute, field);
        }
    }

    void onBlock(Arguments arguments) {
        Expression list = arguments.takeDefault("fields");
        FieldLists.Resolved resolved =
                list == null ? null : new FieldLists(report).names(list, arguments.span(), model);
        if (list == null || resolved == null) {
            return;
        }
        if (!resolved.unknown().isEmpty()) {
            report.model(
                    KeyCode.SHARD_KEY,
                    "model",
                    model.name(),
                    list.span(),
                    "The multi field shard key declaration refers to the unknown "
                            + KeyAttributes.counted(resolved.unknown()) + ".");
        }
        if (!resolved.relations().isEmpty()) {
            report.model(
                    KeyCode.SHARD_KEY,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The shard key definition refers to the relation "
                            + KeyAttributes.counted(resolved.relations())
                            + ". Shard key definitions must reference only scalar fields.");
        }
        if (resolved.isClean()) {
            checked(resolved.fields(), arguments);
        }
    }

    private void checked(List<ScalarDraft> fields, Arguments arguments) {
        List<String> optional = fields.stream()
                .filter(field -> !field.isRequired())
                .map(FieldDraft::name)
                .toList();
        if (!optional.isEmpty() && !model.ignored) {
            report.model(
                    KeyCode.SHARD_KEY,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The shard key definition refers to the optional " + KeyAttributes.counted(optional)
                            + ". Shard key definitions must reference only required fields.");
        }
        if (model.shardKey != null) {
            onModel(
                    "Each model must have at most one shard key. You can't have `@shardKey` and `@@shardKey` at the same time.");
        }
        model.shardKey = new ShardKeyDraft(arguments.attribute, null);
    }

    /** After the block's attributes: the field must be required, unless the model is ignored. */
    void checkArity() {
        ShardKeyDraft key = model.shardKey;
        if (!model.ignored
                && key != null
                && key.onField() != null
                && !key.onField().isRequired()) {
            report.attribute(
                    KeyCode.SHARD_KEY,
                    "@shardKey",
                    key.attribute().span(),
                    "Fields that are marked as shard keys must be required.");
        }
    }

    private void onModel(String message) {
        report.model(KeyCode.SHARD_KEY, "model", model.name(), model.source().span(), message);
    }
}
