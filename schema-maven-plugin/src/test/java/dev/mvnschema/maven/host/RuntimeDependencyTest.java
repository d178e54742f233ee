package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class RuntimeDependencyTest {

    @Test
    void one_of_the_plugins_version_is_right() {
        RuntimeDependency runtime = new RuntimeDependency(project("1.2"), "1.2", () -> false);
        assertThat(runtime.isNamed()).isTrue();
        assertThat(runtime.problem()).isEmpty();
    }

    @Test
    void one_of_another_version_is_told() {
        assertThat(new RuntimeDependency(project("1.1"), "1.2", () -> true).problem())
                .hasValueSatisfying(problem -> {
                    assertThat(problem.code()).isEqualTo(HostCode.RUNTIME);
                    assertThat(problem.message()).contains("1.2", "1.1");
                });
    }

    @Test
    void one_that_no_pom_names_may_come_along() {
        assertThat(new RuntimeDependency(new MavenProject(), "1.2", () -> true).problem())
                .isEmpty();
        assertThat(new RuntimeDependency(new MavenProject(), "1.2", () -> false).problem())
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("mybatis-runtime:1.2"));
    }

    private static MavenProject project(String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("dev.mvnschema");
        dependency.setArtifactId("mybatis-runtime");
        dependency.setVersion(version);
        MavenProject project = new MavenProject();
        project.getDependencies().add(dependency);
        return project;
    }
}
