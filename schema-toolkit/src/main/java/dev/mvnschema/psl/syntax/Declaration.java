package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A top-level block of a schema file, as written. */
public sealed interface Declaration {

    Identifier name();

    /** The text of the {@code ///} comments that belong to the block, lines joined by {@code \n}; null without any. */
    @Nullable
    String documentation();

    /** From the keyword to the closing brace. */
    SourceSpan span();

    /** {@code model}, {@code view} or composite {@code type}. */
    record ModelDeclaration(
            ModelKeyword keyword,
            Identifier name,
            List<FieldDeclaration> fields,
            List<AttributeUse> attributes,
            @Nullable String documentation,
            SourceSpan span)
            implements Declaration {

        public ModelDeclaration {
            fields = List.copyOf(fields);
            attributes = List.copyOf(attributes);
        }
    }

    record EnumDeclaration(
            Identifier name,
            List<EnumValueDeclaration> values,
            List<AttributeUse> attributes,
            @Nullable String documentation,
            SourceSpan span)
            implements Declaration {

        public EnumDeclaration {
            values = List.copyOf(values);
            attributes = List.copyOf(attributes);
        }
    }

    /** {@code datasource} or {@code generator}. */
    record ConfigDeclaration(
            ConfigKeyword keyword,
            Identifier name,
            List<ConfigProperty> properties,
            @Nullable String documentation,
            SourceSpan span)
            implements Declaration {

        public ConfigDeclaration {
            properties = List.copyOf(properties);
        }
    }

    enum ModelKeyword {
        MODEL,
        VIEW,
        TYPE
    }

    enum ConfigKeyword {
        DATASOURCE,
        GENERATOR
    }

    /** {@code key = value}; the value is null when it is missing. */
    record ConfigProperty(Identifier name, @Nullable Expression value, SourceSpan span) {}

    record EnumValueDeclaration(
            Identifier name,
            List<AttributeUse> attributes,
            @Nullable String documentation,
            SourceSpan span) {

        public EnumValueDeclaration {
            attributes = List.copyOf(attributes);
        }
    }
}
