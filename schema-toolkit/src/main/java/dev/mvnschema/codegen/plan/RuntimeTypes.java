package dev.mvnschema.codegen.plan;

/** The types of {@code mybatis-runtime} that generated code names. The toolkit does not depend on that module. */
public final class RuntimeTypes {

    public static final JavaType COLUMN = api("Column");
    public static final JavaType COMPARABLE_COLUMN = api("ComparableColumn");
    public static final JavaType CREATE_INPUT = api("CreateInput");
    public static final JavaType DECIMAL_COLUMN = api("DecimalColumn");
    public static final JavaType DOUBLE_COLUMN = api("DoubleColumn");
    public static final JavaType INCLUDABLE = api("Includable");
    public static final JavaType INCLUDE = api("Include");
    public static final JavaType INT_COLUMN = api("IntColumn");
    public static final JavaType JSON = api("Json");
    public static final JavaType JSON_COLUMN = api("JsonColumn");
    public static final JavaType LIST_CHANGE = api("ListChange");
    public static final JavaType LIST_COLUMN = api("ListColumn");
    public static final JavaType LOADED = api("Loaded");
    public static final JavaType LONG_COLUMN = api("LongColumn");
    public static final JavaType MODEL_MAPPER = api("ModelMapper");
    public static final JavaType NUMBER_CHANGE = api("NumberChange");
    public static final JavaType CHANGE_MAPPER = api("ChangeMapper");
    public static final JavaType NESTED_WRITE = api("NestedWrite");
    public static final JavaType NEW_ROW = api("NewRow");
    public static final JavaType OMISSION = api("Omission");
    public static final JavaType PREDICATE = api("Predicate");
    public static final JavaType QUERY = api("Query");
    public static final JavaType READ_MAPPER = api("ReadMapper");
    public static final JavaType RELATION_NOT_LOADED = api("RelationNotLoaded");
    public static final JavaType SCHEMA_CONFIGURATION = api("SchemaConfiguration");
    public static final JavaType SCHEMA_DATABASE = api("SchemaDatabase");
    public static final JavaType STRING_COLUMN = api("StringColumn");
    public static final JavaType TO_MANY = api("ToMany");
    public static final JavaType TO_ONE = api("ToOne");
    public static final JavaType UNIQUE = api("Unique");
    public static final JavaType UPDATE_INPUT = api("UpdateInput");

    public static final JavaType ARITY = internal("Arity");
    public static final JavaType CHANNELS = internal("Channels");
    public static final JavaType ENUM_TYPE = internal("EnumType");
    public static final JavaType JOIN_TABLE = JavaType.of("dev.mvnschema.runtime.internal.Link", "JoinTable");
    public static final JavaType KEY = internal("Key");
    public static final JavaType LINK = internal("Link");
    public static final JavaType MAPPER_TYPE = internal("MapperType");
    public static final JavaType PG_TYPES = internal("PgTypes");
    public static final JavaType RULE = internal("Rule");
    public static final JavaType SQL_CHANNEL = internal("SqlChannel");
    public static final JavaType TABLE = internal("Table");
    public static final JavaType TABLE_CHANGER = internal("TableChanger");
    public static final JavaType TYPED_SQL = internal("TypedSql");
    public static final JavaType TABLE_MAPPER = internal("TableMapper");
    public static final JavaType TABLE_READER = internal("TableReader");

    private RuntimeTypes() {}

    private static JavaType api(String name) {
        return JavaType.of("dev.mvnschema.runtime", name);
    }

    private static JavaType internal(String name) {
        return JavaType.of("dev.mvnschema.runtime.internal", name);
    }
}
