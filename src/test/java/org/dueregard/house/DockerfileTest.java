package org.dueregard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the Dockerfile as text: what it copies must be there, and it must start what `./run` starts.
class DockerfileTest {
    private static final String FROM_BUILD = "--from=build";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /// What the build stage makes, each with the words in pom.xml that make it so.
    private static final List<Output> OUTPUTS = List.of(
            new Output("/build/target/due-regard.jar", "<finalName>due-regard</finalName>"),
            new Output("/build/target/lib", "<outputDirectory>${project.build.directory}/lib</outputDirectory>"));

    record Output(String path, String inPom) {}

    @Test
    void everythingCopiedFromTheSourcesIsThere() throws IOException {
        List<String> sources = copied(false).toList();

        assertFalse(sources.isEmpty());
        assertEquals(
                List.of(),
                sources.stream().filter(path -> !Files.exists(Path.of(path))).toList());
    }

    @Test
    void everythingCopiedFromTheSourcesIsLetThrough() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));

        assertTrue(ignored.contains("*"));
        assertEquals(
                List.of(),
                copied(false).filter(path -> !ignored.contains("!" + path)).toList());
    }

    @Test
    void everythingCopiedFromTheBuildIsMadeByIt() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        List<String> made = OUTPUTS.stream()
                .filter(output -> pom.contains(output.inPom()))
                .map(Output::path)
                .toList();

        assertEquals(made, copied(true).toList());
    }

    @Test
    void theContainerStartsWhatRunStarts() throws IOException {
        assertEquals(commandOfRun(), commandOfTheContainer());
    }

    @Test
    void theContainerDoesNotRunAsRoot() throws IOException {
        List<String> users = instructions("USER").toList();

        assertEquals(List.of("10001:10001"), users);
    }

    /// The sources of every COPY, without options and without the place they are copied to.
    private static Stream<String> copied(boolean fromBuild) throws IOException {
        return instructions("COPY")
                .filter(words -> words.startsWith(FROM_BUILD) == fromBuild)
                .map(words -> Arrays.asList(words.replace(FROM_BUILD, "").trim().split("\\s+", -1)))
                .flatMap(words -> words.subList(0, words.size() - 1).stream());
    }

    private static List<String> commandOfTheContainer() throws IOException {
        return instructions("ENTRYPOINT")
                .flatMap(words -> QUOTED.matcher(words).results())
                .map((MatchResult word) -> word.group(1))
                .toList();
    }

    /// The last line of ./run, without what only a shell needs: the JDK's folder, the cache and the caller's options.
    private static List<String> commandOfRun() throws IOException {
        String last = Files.readAllLines(Path.of("run")).getLast();
        String command = last.replace("exec \"$JAVA_HOME/bin/java\"", "java")
                .replace(" $aot", "")
                .replace(" \"$@\"", "");
        return Arrays.asList(command.split(" ", -1));
    }

    private static Stream<String> instructions(String name) throws IOException {
        return Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1));
    }
}
