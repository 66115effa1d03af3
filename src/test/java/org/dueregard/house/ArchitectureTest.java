package org.dueregard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the code to the order of its packages: the core in one line, the adapters round it, the root above them all.
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path ROOT = MAIN.resolve("java/org/dueregard");
    private static final List<String> CORE = List.of("toolkit", "assessment", "quality", "conversation", "guide");
    private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of("common", "util", "model", "service", "impl");
    private static final int LONGEST_FILE = 200;

    /// What a file names from our own packages, in an import or written out in full.
    private static final Pattern OURS = Pattern.compile("\\borg\\.dueregard\\.([a-z]\\w*)\\.[A-Z]");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static |module )?([\\w.]+)");

    @Test
    void eachPackageImportsOnlyTheCorePackagesBeforeIt() {
        List<String> broken = javaFiles().stream()
                .filter(file -> !packageOf(file).isEmpty())
                .flatMap(file -> found(OURS, file)
                        .filter(other -> !mayImport(packageOf(file), other))
                        .map(other -> file + " uses " + other))
                .toList();

        assertEquals(List.of(), broken);
    }

    @Test
    void theCoreImportsOnlyJavaJspecifyAndItself() {
        List<String> broken = javaFiles().stream()
                .filter(file -> CORE.contains(packageOf(file)))
                .flatMap(file -> found(IMPORT, file)
                        .filter(name -> Stream.of("java.", "org.dueregard.", "org.jspecify.")
                                .noneMatch(name::startsWith))
                        .map(name -> file + " imports " + name))
                .toList();

        assertEquals(List.of(), broken);
    }

    @Test
    void noPackageReachesBackToTheRoot() {
        List<String> broken = javaFiles().stream()
                .filter(file -> !packageOf(file).isEmpty())
                .flatMap(file -> found(IMPORT, file)
                        .filter(name -> name.matches("org\\.dueregard\\.[A-Z].*"))
                        .map(name -> file + " imports " + name))
                .toList();

        assertEquals(List.of(), broken);
    }

    @Test
    void packagesAreOneLevelDeep() {
        List<Path> tooDeep = javaFiles().stream()
                .filter(file -> ROOT.relativize(file).getNameCount() > 2)
                .toList();

        assertEquals(List.of(), tooDeep);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        List<Path> nameless = javaFiles().stream()
                .filter(file -> NAMES_THAT_SAY_NOTHING.contains(packageOf(file)))
                .toList();

        assertEquals(List.of(), nameless);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<Path> unmarked = javaFiles().stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> !Files.exists(info)
                        || !read(info).contains("@NullMarked")
                        || !read(info).contains("///"))
                .toList();

        assertEquals(List.of(), unmarked);
    }

    @Test
    void noFileOfTheProgramIsOver200Lines() {
        List<String> tooLong = allFiles().stream()
                .filter(file -> !isListOfWords(file) && lines(file) > LONGEST_FILE)
                .map(file -> file + " has " + lines(file) + " lines")
                .toList();

        assertEquals(List.of(), tooLong);
    }

    /// A list of one word a line is as long as there are words.
    private static boolean isListOfWords(Path file) {
        return file.toString().endsWith(".txt");
    }

    /// An adapter is any package that is not core: it may use the whole core, and no other adapter.
    private static boolean mayImport(String own, String other) {
        List<String> allowed = CORE.contains(own) ? CORE.subList(0, CORE.indexOf(own)) : CORE;
        return own.equals(other) || allowed.contains(other);
    }

    /// The package under org.dueregard, empty for the root itself.
    private static String packageOf(Path file) {
        Path inside = ROOT.relativize(file);
        return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map((MatchResult match) -> match.group(1));
    }

    private static List<Path> javaFiles() {
        List<Path> files = allFiles().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        assertFalse(files.isEmpty(), "no Java file found under " + MAIN.toAbsolutePath());
        return files;
    }

    private static List<Path> allFiles() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// None for a picture, a font or anything else that is not text.
    private static long lines(Path file) {
        try {
            return Files.readString(file).lines().count();
        } catch (CharacterCodingException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
