package org.dueregard.house;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Options with which a program that is started again and again starts in two thirds of the time: Java keeps its
/// classes ready in an archive. It makes the archive when the program first ends in peace, and it takes classes from
/// jars alone. What is made here is deleted when the tests end.
final class QuickStart {
    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = classPath();

    private QuickStart() {}

    static List<String> options() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + fileHere("classes.jsa"),
                "-Xlog:disable",
                "-cp",
                CLASS_PATH);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "quick-start");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        List<String> jars = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(each)) ? jar(each, "classes" + jars.size() + ".jar") : each);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(String classes, String name) {
        String jar = fileHere(name);
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-manifest", "--file", jar, "-C", classes, ".");
        if (code != 0) throw new IllegalStateException("No jar could be made of " + classes);
        return jar;
    }

    private static String fileHere(String name) {
        File file = FOLDER.resolve(name).toFile();
        file.deleteOnExit();
        return file.toString();
    }
}
