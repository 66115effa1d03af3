package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The app package is what Teams asks for.
class AppPackageTest {
    private final String manifest = AppPackage.manifest(MockConnector.APP, "eia.example.gov.uk", "A \"fine\" council");

    /// Two escapes of its patterns are JavaScript's; Java writes them in another way.
    private static Schema schema() throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/teams/teams-manifest-1.25.json"))
                .replace("\\\\b\\\\v", "\\\\u0008\\\\u000b");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(schema, InputFormat.JSON);
    }

    @Test
    void theManifestFitsMicrosoftsSchema() throws IOException {
        assertEquals(List.of(), schema().validate(manifest, InputFormat.JSON));
        assertFalse(manifest.contains("{app-id}") || manifest.contains("{domain}"), manifest);
    }

    @Test
    void aNameThatIsTooLongDoesNotFitTheSchema() throws IOException {
        String wrong = manifest.replace("\"short\": \"Due Regard\"", "\"short\": \"" + "x".repeat(31) + "\"");

        assertNotEquals(List.of(), schema().validate(wrong, InputFormat.JSON));
    }

    @Test
    void thePackageHasTheManifestAndTwoIconsOfTheRightSize() throws IOException {
        var bytes = new ByteArrayOutputStream();
        AppPackage.write(manifest, bytes);

        Map<String, byte[]> files = files(bytes.toByteArray());

        assertEquals(Set.of("manifest.json", "color.png", "outline.png"), files.keySet());
        assertEquals(192, side(files.getOrDefault("color.png", new byte[0])));
        assertEquals(32, side(files.getOrDefault("outline.png", new byte[0])));
    }

    private static Map<String, byte[]> files(byte[] zipped) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static int side(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(picture.getWidth(), picture.getHeight());
        return picture.getWidth();
    }
}
