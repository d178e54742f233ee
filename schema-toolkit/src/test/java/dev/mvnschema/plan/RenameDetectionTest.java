package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.RenameCandidate;
import dev.mvnschema.diff.RenameDetection;
import dev.mvnschema.oracle.SharedCases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameDetectionTest {

    @Test
    void a_column_with_another_word_in_front() {
        List<RenameCandidate> found = within("name String\n age Int?", "fullName String\n age Int?");
        assertThat(names(found)).containsExactly("name > fullName");
        assertThat(found.get(0).evidence())
                .containsExactly(
                        "the names are alike",
                        "the same type, TEXT, both required",
                        "the same place in the table, behind `id`",
                        "the only column of this type that goes, and the only one that comes");
    }

    @Test
    void a_column_in_another_place_under_another_name_of_the_same_kind() {
        assertThat(names(within("finishedAt DateTime?\n note String?", "note String?\n completedAt DateTime?")))
                .containsExactly("finishedAt > completedAt");
    }

    @Test
    void several_columns_each_with_its_own() {
        assertThat(best(within(
                        "created_at DateTime\n expires_at DateTime?\n mail String @unique\n kind Int",
                        "createdAt DateTime\n expiresAt DateTime?\n email String @unique\n sort Int")))
                .containsExactlyInAnyOrder(
                        "created_at > createdAt", "expires_at > expiresAt", "mail > email", "kind > sort");
    }

    @Test
    void columns_that_have_nothing_to_do_with_each_other() {
        assertThat(within("age Int", "settings Json")).isEmpty();
        assertThat(within("active Boolean", "lastSeen DateTime?")).isEmpty();
        assertThat(within("title String\n city String", "tags String[]\n zip String?\n street String?"))
                .isEmpty();
    }

    @Test
    void a_reference_to_another_table_is_another_column() {
        String others = "model Team {\n id Int @id\n users User[]\n}\nmodel Club {\n id Int @id\n users User[]\n}\n";
        assertThat(
                        RenameDetection.within(
                                changes(
                                        others.replaceFirst(" users User\\[\\]\n(?=}\\s*\\z)", "")
                                                + "model User {\n id Int @id\n teamId Int\n team Team @relation(fields: [teamId], references: [id])\n}",
                                        others.replaceFirst(" users User\\[\\]\n", "")
                                                + "model User {\n id Int @id\n clubId Int\n club Club @relation(fields: [clubId], references: [id])\n}")))
                .isEmpty();
    }

    @Test
    void a_table_whose_columns_stay() {
        Changes changes = changes(
                "model Event {\n id Int @id\n payload Json\n source String\n}\nmodel Old {\n id Int @id\n createdAt DateTime\n}",
                "model Record {\n id Int @id\n payload Json\n source String\n}\nmodel New {\n id Int @id\n label String\n size Int\n}");
        assertThat(names(RenameDetection.across(changes))).containsExactly("Event > Record");
    }

    @Test
    void a_table_of_which_every_column_is_renamed_as_well() {
        assertThat(names(RenameDetection.across(changes(
                        "model User {\n id Int @id\n mail String @unique\n name String\n years Int?\n}",
                        "model Person {\n id Int @id\n email String @unique\n fullName String\n age Int?\n}"))))
                .containsExactly("User > Person");
    }

    @Test
    void enums_and_their_values() {
        assertThat(names(RenameDetection.across(changes(
                        "enum Sort {\n A\n B\n C\n}\nmodel T {\n id Int @id\n s Sort\n}",
                        "enum Kind {\n A\n B\n C\n}\nmodel T {\n id Int @id\n s Kind\n}"))))
                .containsExactly("Sort > Kind");
        assertThat(names(RenameDetection.within(changes(
                        "enum Sort {\n OPEN\n CANCELED\n DONE\n}\nmodel T {\n id Int @id\n s Sort\n}",
                        "enum Sort {\n OPEN\n CANCELLED\n DONE\n}\nmodel T {\n id Int @id\n s Sort\n}"))))
                .containsExactly("CANCELED > CANCELLED");
        assertThat(RenameDetection.within(changes(
                        "enum Sort {\n FIRST\n SECOND\n THIRD\n}\nmodel T {\n id Int @id\n s Sort\n}",
                        "enum Sort {\n SECOND\n THIRD\n OTHER\n}\nmodel T {\n id Int @id\n s Sort\n}")))
                .isEmpty();
    }

    /** Every question that the commits of real projects would have led to; each is one that a person can answer. */
    @Test
    void real_commits() {
        SharedCases.require();
        List<String> found = new ArrayList<>();
        for (Triple triple : Triple.all()) {
            Changes changes = Planning.plan(triple.before(), triple.after()).changes();
            names(RenameDetection.across(changes)).forEach(name -> found.add(triple.name() + ": " + name));
            names(RenameDetection.within(changes)).forEach(name -> found.add(triple.name() + ": " + name));
        }
        assertThat(found)
                .contains("fonoster/20240812040733_init: appEndpoint > endpoint")
                .hasSizeLessThanOrEqualTo(Triple.all().size() / 20);
    }

    private static List<RenameCandidate> within(String before, String after) {
        return RenameDetection.within(changes(
                "model User {\n id Int @id\n " + before + "\n}", "model User {\n id Int @id\n " + after + "\n}"));
    }

    private static Changes changes(String before, String after) {
        return Planning.plan(before, after).changes();
    }

    private static List<String> names(List<RenameCandidate> found) {
        return found.stream().map(candidate -> name(candidate.rename())).toList();
    }

    /** One for each drop, each addition once. */
    private static List<String> best(List<RenameCandidate> found) {
        List<String> chosen = new ArrayList<>();
        for (String name : names(found)) {
            String[] ends = name.split(" > ", 2);
            if (chosen.stream().noneMatch(other -> other.startsWith(ends[0] + " ") || other.endsWith(" " + ends[1]))) {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private static String name(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            return table.from() + " > " + table.to();
        }
        if (rename instanceof Rename.OfColumn column) {
            return column.from() + " > " + column.to();
        }
        if (rename instanceof Rename.OfEnum type) {
            return type.from() + " > " + type.to();
        }
        Rename.OfLabel label = (Rename.OfLabel) rename;
        return label.from() + " > " + label.to();
    }
}
