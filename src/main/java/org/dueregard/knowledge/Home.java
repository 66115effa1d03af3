package org.dueregard.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where `prompts` and `knowledge` are: a folder, or the copy that is packed with the program. Close it after use.
final class Home implements AutoCloseable {
    private static final String LANDMARK = "prompts/wording/en.yaml";

    private final Path root;
    private final @Nullable FileSystem jar;

    private Home(Path root, @Nullable FileSystem jar) {
        this.root = root;
        this.jar = jar;
    }

    /// @param folder the folder, or `null` for what is packed with the program
    static Home of(@Nullable Path folder) {
        if (folder != null) return new Home(folder, null);
        URL landmark = Home.class.getResource("/" + LANDMARK);
        if (landmark == null) throw new IllegalStateException("The program was packed without its prompts.");
        return around(landmark);
    }

    /// The home that the landmark is found in, on a disk or in a jar.
    static Home around(URL landmark) {
        try {
            if (!landmark.getProtocol().equals("jar")) return new Home(above(Path.of(landmark.toURI())), null);
            URI file = ((JarURLConnection) landmark.openConnection())
                    .getJarFileURL()
                    .toURI();
            FileSystem jar = FileSystems.newFileSystem(Path.of(file));
            return new Home(jar.getPath("/"), jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what is packed with the program", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a place to read from: " + landmark, e);
        }
    }

    private static Path above(Path landmark) {
        return landmark.resolve("../../..").normalize();
    }

    /// The files below a folder whose names end so, in order of name, without `README.md`; none if there is no such
    /// folder.
    List<Path> files(String folder, String ending) {
        return files(root.resolve(folder), ending);
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(ending) && !name.equals("README.md");
                    })
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /// The file's name as its author knows it.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        try {
            if (jar != null) jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close what is packed with the program", e);
        }
    }
}
