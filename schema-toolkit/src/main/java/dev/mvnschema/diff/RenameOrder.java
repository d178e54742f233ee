package dev.mvnschema.diff;

import dev.mvnschema.catalog.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out renames of one kind: first those whose new name is free; a circle goes through a name that nothing has. */
final class RenameOrder {

    private final Map<Name, Name> open;
    private final Set<Name> wanted;
    private final Supplier<Set<Name>> present;
    private final BiConsumer<Name, Name> rename;

    /**
     * @param former new name → former name
     * @param wanted all names of the wanted side; others mean nothing
     * @param present the names that are there now
     * @param rename carries one out, from and to
     */
    RenameOrder(Map<Name, Name> former, Set<Name> wanted, Supplier<Set<Name>> present, BiConsumer<Name, Name> rename) {
        this.open = new TreeMap<>(former);
        this.open.keySet().retainAll(wanted);
        this.open.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        this.wanted = wanted;
        this.present = present;
        this.rename = rename;
    }

    void run() {
        boolean progress = true;
        while (progress && !open.isEmpty()) {
            progress = false;
            for (Name to : List.copyOf(open.keySet())) {
                Set<Name> now = present.get();
                Name from = source(to, now);
                if (from != null && !now.contains(to)) {
                    move(from, to, now);
                    open.remove(to);
                    progress = true;
                }
            }
            if (!progress) {
                progress = openCircle();
            }
        }
    }

    /** A dot may stand between a schema and a name, or in a name. */
    private @Nullable Name source(Name to, Set<Name> now) {
        Name from = open.get(to);
        if (from == null || now.contains(from)) {
            return from;
        }
        int dot = from.name().indexOf('.');
        Name elsewhere = dot < 0
                ? from
                : new Name(from.name().substring(0, dot), from.name().substring(dot + 1));
        return to.schema() != null && now.contains(elsewhere) ? elsewhere : null;
    }

    /** A move to another schema under another name is two. */
    private void move(Name from, Name to, Set<Name> now) {
        boolean twice = !from.name().equals(to.name()) && !java.util.Objects.equals(from.schema(), to.schema());
        if (!twice) {
            rename.accept(from, to);
            return;
        }
        Name between = new Name(to.schema(), from.name());
        while (now.contains(between)) {
            Name free = free(from);
            rename.accept(from, free);
            from = free;
            between = new Name(to.schema(), free.name());
        }
        rename.accept(from, between);
        rename.accept(between, to);
    }

    private boolean openCircle() {
        Set<Name> now = present.get();
        for (Name to : open.keySet()) {
            if (isInCircle(to, now)) {
                Name from = to;
                Name free = free(from);
                rename.accept(from, free);
                open.replaceAll((other, former) -> former.equals(from) ? free : former);
                return true;
            }
        }
        return false;
    }

    /** Whether every name from here back to here is there and waits for the next. */
    private boolean isInCircle(Name start, Set<Name> now) {
        Name name = start;
        for (int i = 0; i <= open.size(); i++) {
            Name from = now.contains(name) ? source(name, now) : null;
            if (from == null) {
                return false;
            }
            name = from;
            if (name.equals(start)) {
                return true;
            }
        }
        return false;
    }

    private Name free(Name name) {
        Set<Name> taken = new HashSet<>(present.get());
        taken.addAll(wanted);
        Name free = new Name(name.schema(), name.name() + "_");
        while (taken.contains(free)) {
            free = new Name(free.schema(), free.name() + "_");
        }
        return free;
    }
}
