package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a program does by hand with parents and children that come from two statements. */
final class Children {

    private Children() {}

    static UUID[] ids(List<User> users) {
        UUID[] ids = new UUID[users.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = users.get(i).id();
        }
        return ids;
    }

    static Map<UUID, List<TokenOperation>> byUser(UUID[] users, List<TokenOperation> operations) {
        Map<UUID, List<TokenOperation>> byUser = new LinkedHashMap<>();
        for (UUID user : users) {
            byUser.put(user, new ArrayList<>());
        }
        operations.forEach(one ->
                byUser.computeIfAbsent(one.userId(), id -> new ArrayList<>()).add(one));
        return byUser;
    }
}
