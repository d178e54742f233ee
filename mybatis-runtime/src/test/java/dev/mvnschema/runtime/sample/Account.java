package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;
import org.jspecify.annotations.Nullable;

/** Tokens that several programs change at once. */
public record Account(
        int id, String owner, int balance, @Nullable Integer limit, int version) {

    public static final IntColumn<Account> ID = new IntColumn<>(0, "id", "id", PgTypes.INT4, Arity.REQUIRED);
    public static final StringColumn<Account> OWNER =
            new StringColumn<>(1, "owner", "owner", PgTypes.TEXT, Arity.REQUIRED);
    public static final IntColumn<Account> BALANCE =
            new IntColumn<>(2, "balance", "balance", PgTypes.INT4, Arity.REQUIRED);
    public static final IntColumn<Account> LIMIT = new IntColumn<>(3, "limit", "limit", PgTypes.INT4, Arity.OPTIONAL);
    public static final IntColumn<Account> VERSION =
            new IntColumn<>(4, "version", "version", PgTypes.INT4, Arity.REQUIRED);

    /** The accounts for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<Account> where(Predicate<Account> first, Predicate<Account>... more) {
        return Query.<Account>all().where(first, more);
    }

    /** All accounts. */
    public static Query<Account> all() {
        return Query.all();
    }

    /** The account with this {@code id}. */
    public static Unique<Account> byId(int id) {
        return AccountTable.BY_ID.of(id);
    }

    /** The account with this {@code owner}. */
    public static Unique<Account> byOwner(String owner) {
        return AccountTable.BY_OWNER.of(owner);
    }

    /** The account with this {@code id}, in this version. */
    public static Unique<Account> byId(int id, int version) {
        return byId(id).and(VERSION.eq(version));
    }

    /** The account with this {@code owner}, in this version. */
    public static Unique<Account> byOwner(String owner, int version) {
        return byOwner(owner).and(VERSION.eq(version));
    }

    /** A new account. */
    public static AccountStages.NeedsOwner create() {
        return new AccountCreate();
    }

    /** Changes of an account. */
    public static AccountUpdate set() {
        return new AccountUpdate();
    }

    /** The columns of accounts but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<Account> omit(Column<Account, ?> first, Column<Account, ?>... more) {
        return Omission.of(AccountTable.TABLE, first, more);
    }
}
