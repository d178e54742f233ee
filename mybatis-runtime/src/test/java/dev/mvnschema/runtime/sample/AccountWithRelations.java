package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Account} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record AccountWithRelations(Account toAccount, Loaded<Account> loaded) {

    public int id() {
        return toAccount.id();
    }

    public String owner() {
        return toAccount.owner();
    }

    public int balance() {
        return toAccount.balance();
    }

    public @Nullable Integer limit() {
        return toAccount.limit();
    }

    public int version() {
        return toAccount.version();
    }
}
