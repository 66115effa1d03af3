package org.dueregard.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Toolkits;
import org.dueregard.house.Office;
import org.dueregard.house.Plenty;
import org.dueregard.replay.Script.Line;
import org.dueregard.slack.InSlack;
import org.dueregard.teams.InTeams;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.web.OnTheWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One script on the web, in Teams and in Slack, each over HTTP, comes to the same assessment, event for event. There
/// is a script for every form.
class OneTranscriptTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final int SAID_IN_ONE_PLACE = 5;

    @TempDir
    private Path folder;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFormHasAScript() throws IOException {
        List<String> played = scripts().stream().map(file -> read(file).form()).toList();

        assertTrue(
                played.containsAll(Office.LIBRARY.toolkits().current().stream()
                        .map(Toolkit::id)
                        .toList()),
                played::toString);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptComesToTheSameInEachChannel(Path file) {
        Script script = read(file);
        try (Office office = office(script);
                var web = new OnTheWeb(office, "bo");
                var teams = new InTeams(office);
                var slack = new InSlack(office, folder)) {
            List<Event> onTheWeb = play(script, web, office);

            assertEquals(onTheWeb, play(script, teams, office));
            assertEquals(onTheWeb, play(script, slack, office));
            assertTrue(onTheWeb.stream().anyMatch(Event.Finished.class::isInstance));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void onePersonWhoGoesFromChannelToChannelComesToTheSame(Path file) {
        Script script = read(file);
        try (Office office = office(script);
                var alone = new OnTheWeb(office, "bo");
                var web = new OnTheWeb(office, "ann");
                var teams = new InTeams(office);
                var slack = new InSlack(office, folder)) {
            List<Event> inOnePlace = play(script, alone, office);
            teams.says("link " + web.code());
            slack.says("link " + web.code());
            web.begin();

            alternate(script, List.of(web, teams, slack));

            assertEquals(inOnePlace, office.events(office.assessment(web.officer())));
        }
    }

    private static List<Event> play(Script script, Performer performer, Office office) {
        performer.begin();
        script.lines().forEach(performer::play);
        return office.events(office.assessment(performer.officer()));
    }

    /// Goes on in the next place after every few things said; what is picked is picked where it was shown.
    private static void alternate(Script script, List<Performer> places) {
        int said = 0;
        Performer here = places.getFirst();
        for (Line line : script.lines()) {
            if (line instanceof Line.Says && said++ % SAID_IN_ONE_PLACE == 0) {
                here = places.get(said / SAID_IN_ONE_PLACE % places.size());
                here.comeBack();
            }
            here.play(line);
        }
    }

    private Office office(Script script) {
        Toolkit form = Office.LIBRARY.toolkits().getToolkit(script.form(), script.version());
        return new Office(folder.resolve("one.db"), new Toolkits(List.of(form)), new Plenty(200), CLOCK);
    }

    private static Script read(Path file) {
        try {
            return Script.read(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
