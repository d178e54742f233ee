package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.AttributeUse;
import org.jspecify.annotations.Nullable;

/**
 * {@code @shardKey} or {@code @@shardKey}.
 *
 * @param onField null when it was written on the block
 */
public record ShardKeyDraft(
        AttributeUse attribute, @Nullable ScalarDraft onField) {}
