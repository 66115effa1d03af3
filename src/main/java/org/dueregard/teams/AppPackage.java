package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The app package that a Teams administrator uploads: the manifest, filled in, and two icons.
///
/// Source: "App manifest schema for Teams" 1.25 and "App package" (learn.microsoft.com/microsoftteams/platform).
public final class AppPackage {
    private AppPackage() {}

    /// The manifest.
    ///
    /// @param appId        the bot's application id
    /// @param domain       the host name of the service
    /// @param organisation whose app it is, at most 32 characters
    public static String manifest(String appId, String domain, String organisation) {
        String manifest = new String(file("manifest.json"), UTF_8);
        Map<String, String> values =
                Map.of("{app-id}", appId, "{domain}", domain, "{organisation}", quoted(organisation));
        for (var value : values.entrySet()) manifest = manifest.replace(value.getKey(), value.getValue());
        return manifest;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// Writes the package.
    public static void write(String manifest, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            add(zip, "manifest.json", manifest.getBytes(UTF_8));
            add(zip, "color.png", file("color.png"));
            add(zip, "outline.png", file("outline.png"));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] file(String name) {
        try (InputStream file = AppPackage.class.getResourceAsStream("/teams/" + name)) {
            if (file == null) throw new IllegalStateException("The program was packed without teams/" + name);
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
