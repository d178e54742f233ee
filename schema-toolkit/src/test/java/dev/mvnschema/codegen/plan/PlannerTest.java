package dev.mvnschema.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.SchemaSketch;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.syntax.Arity;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final SchemaSketch sketch = new SchemaSketch();

    @Test
    void models_come_before_the_types_that_go_with_them() {
        sketch.model("User").id();
        sketch.model("UserMapper").id();
        sketch.model("Database").id();
        GenerationPlan plan = plan();
        assertThat(plan.model("UserMapper").types().record().name()).isEqualTo("UserMapper");
        assertThat(plan.model("User").types().mapper().name()).isEqualTo("UserMapper2");
        assertThat(plan.database().name()).isEqualTo("Database2");
        assertThat(plan.model("UserMapper").accessor()).isEqualTo("userMapper");
    }

    @Test
    void what_is_ignored_or_has_no_java_type_is_left_out() {
        sketch.model("Hidden").id().ignored();
        sketch.model("Shape").unsupported("area", "polygon", Arity.REQUIRED);
        sketch.model("Place")
                .id()
                .unsupported("position", "point", Arity.OPTIONAL)
                .ignoredField("secret", ScalarType.STRING, Arity.OPTIONAL)
                .scalar("hiddenId", ScalarType.INT);
        sketch.relation("Place", "hidden", "hiddenId", "Hidden", "places", Arity.LIST);
        GenerationPlan plan = plan();
        assertThat(plan.models()).extracting(model -> model.source().name()).containsExactly("Place");
        assertThat(plan.model("Place").fields())
                .extracting(JavaField::component)
                .containsExactly("id", "hiddenId");
        assertThat(plan.model("Place").relations()).isEmpty();
        assertThat(plan.model("Place").creatable()).isTrue();
    }

    @Test
    void a_required_column_that_java_cannot_write_rules_out_create() {
        sketch.model("A").id().unsupported("position", "point", Arity.REQUIRED);
        sketch.model("B").id().ignoredField("secret", ScalarType.STRING, Arity.REQUIRED);
        sketch.model("C").id().view();
        assertThat(plan().models()).extracting(JavaModel::creatable).containsOnly(false);
    }

    @Test
    void keys_are_those_that_name_one_row() {
        sketch.model("Payment")
                .id()
                .scalar("provider", ScalarType.STRING)
                .scalar("externalId", ScalarType.STRING)
                .scalar("alias", ScalarType.STRING, null, Arity.OPTIONAL, null)
                .unsupported("area", "box", Arity.OPTIONAL)
                .unique("provider", "externalId")
                .unique("alias")
                .unique("provider", "alias")
                .unique("externalId", "provider")
                .unique("area");
        assertThat(plan().model("Payment").keys())
                .extracting(JavaKey::method)
                .containsExactly("byId", "byProviderAndExternalId", "byAlias");
    }

    @Test
    void members_of_the_record_and_of_objects_make_fields_yield() {
        sketch.model("Odd").id();
        for (String name : new String[] {"create", "set", "hashCode", "wait", "class", "created_at", "createdAt"}) {
            sketch.model("Odd").scalar(name, ScalarType.STRING);
        }
        assertThat(plan().model("Odd").fields())
                .extracting(JavaField::component)
                .containsExactly("id", "create_", "set_", "hashCode_", "wait_", "class_", "createdAt2", "createdAt");
        assertThat(plan().model("Odd").fields())
                .extracting(JavaField::constant)
                .containsExactly("ID", "CREATE", "SET", "HASH_CODE", "WAIT", "CLASS", "CREATED_AT2", "CREATED_AT");
    }

    private GenerationPlan plan() {
        return Planner.plan(sketch.schema(), "com.acme.db");
    }
}
