package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schema that an author's editor checks with must agree with the forms that ship.
class ToolkitSchemaTest {

    static List<Path> files() {
        return Home.files(Path.of("prompts/toolkits"), ".yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aShippedFormFitsTheSchema(Path file) throws IOException {
        List<Error> errors = schema().validate(Files.readString(file), InputFormat.YAML);

        assertEquals(List.of(), errors);
    }

    @Test
    void aFormWithAnUnknownKindDoesNotFitTheSchema() throws IOException {
        String form = Files.readString(files().getFirst()).replaceFirst("kind: text", "kind: essay");

        List<Error> errors = schema().validate(form, InputFormat.YAML);

        assertNotEquals(List.of(), errors);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("prompts/toolkits/toolkit.schema.json")), InputFormat.JSON);
    }
}
