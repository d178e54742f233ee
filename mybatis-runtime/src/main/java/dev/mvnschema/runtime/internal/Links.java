package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.internal.Link.JoinTable;

/** Writes the parts of statements that follow a relation. */
final class Links {

    private Links() {}

    /** The target, under the alias of the scope, with the join table where there is one. */
    static void from(SqlBuilder sql, Link<?, ?, ?> link, Scope target) {
        JoinTable join = link.join();
        if (join != null) {
            sql.add(join.name()).add(" j").add(depth(target)).add(" JOIN ");
        }
        sql.add(link.target().get().sqlName()).add(target.alias());
        if (join != null) {
            sql.add(" ON ")
                    .add(target.prefix(), link.targetColumns().get(0).sql())
                    .add(" = ")
                    .add(target.joinPrefix(), join.targetSql());
        }
    }

    /** Target and parent belong together. */
    static void tie(SqlBuilder sql, Link<?, ?, ?> link, String parentPrefix, Scope target) {
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(i == 0 ? "" : " AND ");
            near(sql, link, target, i);
            sql.add(" = ").add(parentPrefix, link.columns().get(i).sql());
        }
    }

    /** The column on the target's side that holds the parent's key: of the target, or of the join table. */
    static void near(SqlBuilder sql, Link<?, ?, ?> link, Scope target, int index) {
        JoinTable join = link.join();
        if (join == null) {
            sql.add(target.prefix(), link.targetColumns().get(index).sql());
        } else {
            sql.add(target.joinPrefix(), join.thisSql());
        }
    }

    private static String depth(Scope target) {
        return Integer.toString(target.depth());
    }
}
