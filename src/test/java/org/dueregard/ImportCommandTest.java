package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Past assessments taken in from files, as the command line does it.
class ImportCommandTest {
    private static final String FORM = """
            Moving the Zanzibar Street library

            **Evidence based equality analysis**

            **Main aims, purpose and outcomes, and fit with the wider aims of the organisation:**

            The library moves to the market hall in May.

            Lead officer: Ann Lee, Library Manager

            Stakeholders: Readers, staff

            Target group / area\tNegative\tNeutral\tPositive
            Race and ethnicity\t\tThe books in Urdu move too.\t
            Disability\tHigh impact. The hall has four steps.\t\tThe hall is near the bus.
            Carers\t\t\t

            **Evidence:**

            - Survey of readers, June 2016

            **Sign off**

            Date:\t27 May 2017

            Budget code 1234 was checked by nobody at all today.
            """;

    @TempDir
    Path data;

    private Path file = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeForm() throws Exception {
        file = Files.writeString(data.resolve("past.md"), FORM);
    }

    private int run(String... args) throws Exception {
        var environment = Map.of(
                "DUEREGARD_DATA", data.resolve("data").toString(), "DUEREGARD_PORT", freePort(), "DUEREGARD_HOME", ".");
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private static String freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }

    @Test
    void theReportNamesTheFormAndWhatIsLeftOverAndSavesNothing() throws Exception {
        assertEquals(0, run("import", file.toString()), err.toString());

        assertTrue(out.toString().contains("Evidence based equality analysis, version 2017"), out.toString());
        assertTrue(out.toString().contains("Budget code 1234"), out.toString());
        assertTrue(out.toString().contains("Nothing was saved"), out.toString());
        assertTrue(err.toString().contains("1 of 1"), err.toString());
        assertFalse(Files.exists(data.resolve("data/due-regard.db")));
    }

    @Test
    void theReportAsJsonGivesEachAnswerItsPlace() throws Exception {
        assertEquals(0, run("import", "--json", file.toString()), err.toString());

        assertTrue(out.toString().contains("\"slot\":\"impact.positive/disability\""), out.toString());
        assertTrue(out.toString().contains("\"place\":\"line "), out.toString());
    }

    @Test
    void personalDataMustBeLookedAtBeforeItIsSaved() throws Exception {
        assertEquals(0, run("import", "--save", file.toString()), err.toString());

        assertTrue(out.toString().contains("Not saved: look at the personal data"), out.toString());
        assertTrue(out.toString().contains("a name: Ann Lee"), out.toString());
    }

    @Test
    void aSavedFormIsInTheRegisterAndFoundAndSavedOnce() throws Exception {
        assertEquals(0, run("import", "--save", "--personal-data-checked", file.toString()), err.toString());
        assertTrue(out.toString().contains("Saved as import-"), out.toString());

        assertEquals(0, run("export"), err.toString());
        assertTrue(out.toString().contains("finished  Moving the Zanzibar Street library"), out.toString());
        assertEquals(0, run("search", "market hall"), err.toString());
        assertEquals(0, run("import", "--save", "--personal-data-checked", file.toString()), err.toString());
        assertTrue(out.toString().contains("It was saved before"), out.toString());
    }

    @Test
    void ratingsAndDatesOfASavedFormAreRead() throws Exception {
        run("import", "--save", "--personal-data-checked", file.toString());
        String id = out.toString().replaceAll("(?s).*Saved as (import-\\w+)\\..*", "$1");

        assertEquals(0, run("export", "--json", id), err.toString());

        assertTrue(out.toString().contains("\"rating\" : \"high\""), out.toString());
        assertTrue(out.toString().contains("2018-05-27"), out.toString());
    }

    @Test
    void aFolderIsReadFileByFileAndABadOneIsSaidOutLoud() throws Exception {
        Files.write(data.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 0});

        assertEquals(Main.WRONG, run("import", data.toString()), err.toString());

        assertTrue(out.toString().contains("damaged"), out.toString());
        assertTrue(out.toString().contains("version 2017"), out.toString());
    }

    @Test
    void anUnknownFormBecomesPassages() throws Exception {
        Files.writeString(file, "# Consultation\n\nWe asked disabled people what they think.\n");

        assertEquals(0, run("import", file.toString()), err.toString());

        assertTrue(out.toString().contains("passage, consultation, disability"), out.toString());
    }
}
