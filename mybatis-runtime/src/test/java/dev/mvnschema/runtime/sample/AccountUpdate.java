package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;
import org.jspecify.annotations.Nullable;

/** Changes of a {@link Account}: see {@link Account#set()}. */
public final class AccountUpdate extends UpdateInput<Account> {

    AccountUpdate() {
        super(AccountTable.TABLE);
    }

    public AccountUpdate id(int id) {
        put(Account.ID, id);
        return this;
    }

    public AccountUpdate id(NumberChange.OfInt change) {
        change(Account.ID, change);
        return this;
    }

    public AccountUpdate owner(String owner) {
        put(Account.OWNER, owner);
        return this;
    }

    public AccountUpdate balance(int balance) {
        put(Account.BALANCE, balance);
        return this;
    }

    public AccountUpdate balance(NumberChange.OfInt change) {
        change(Account.BALANCE, change);
        return this;
    }

    public AccountUpdate limit(@Nullable Integer limit) {
        put(Account.LIMIT, limit);
        return this;
    }

    /** Sets {@code limit} to null. */
    public AccountUpdate clearLimit() {
        put(Account.LIMIT, null);
        return this;
    }

    public AccountUpdate limit(NumberChange.OfInt change) {
        change(Account.LIMIT, change);
        return this;
    }
}
