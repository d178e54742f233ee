/** The generated code compiles on the module path, too. */
module dev.mvnschema.it.generate {
    requires dev.mvnschema.runtime;
    requires java.sql;
    requires org.jspecify;
    requires org.mybatis;

    exports dev.mvnschema.it.generate;
}
