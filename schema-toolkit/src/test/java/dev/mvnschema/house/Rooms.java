package dev.mvnschema.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The floors of the toolkit, ground floor first: a room uses itself and the floors before its own. */
final class Rooms {

    private static final String ROOT = "dev.mvnschema";

    private static final List<List<String>> FLOORS = List.of(
            List.of("diagnostic"),
            List.of("psl.syntax"),
            List.of("psl"),
            List.of("catalog"),
            List.of("mapping"),
            List.of("postgres"),
            List.of("diff"),
            List.of("plan", "pull"),
            List.of("migration"),
            List.of("codegen"),
            List.of("seed", "studio"),
            List.of("workflow"));

    private Rooms() {}

    /** A class of the toolkit that lies in no room. */
    static DescribedPredicate<JavaClass> inNoRoom() {
        return DescribedPredicate.describe(
                "in no room of " + FLOORS, type -> roomOf(type).isEmpty());
    }

    static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms of lower floors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                roomOf(type)
                        .ifPresent(room -> type.getDirectDependenciesFromSelf().stream()
                                .filter(use -> roomOf(use.getTargetClass())
                                        .filter(other -> !mayUse(room, other))
                                        .isPresent())
                                .map(use -> SimpleConditionEvent.violated(use, use.getDescription()))
                                .forEach(events::add));
            }
        };
    }

    private static boolean mayUse(String room, String other) {
        return room.equals(other) || floorOf(other) < floorOf(room);
    }

    private static int floorOf(String room) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(room))
                .findFirst()
                .orElseThrow();
    }

    /** The longest name wins, so that {@code psl.syntax.x} lies in {@code psl.syntax} and {@code psl.x} in {@code psl}. */
    private static Optional<String> roomOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        return FLOORS.stream()
                .flatMap(List::stream)
                .filter(room -> name.startsWith(ROOT + "." + room + "."))
                .max(Comparator.comparingInt(String::length));
    }
}
