package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dueregard.guide.Message.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as Slack writes them, what makes them fit, what controls carry.
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Fish &amp; chips &lt;3 ~ Fish & chips <3
            <@UBOT> close the library ~ close the library
            <@U7> and <@U8|bo> agree ~ @U7 and @bo agree
            see <https://example.org/a?b=1&amp;c=2> ~ see https://example.org/a?b=1&c=2
            see <http://example.org|example.org> ~ see example.org
            write to <mailto:a@example.org|a@example.org> ~ write to a@example.org
            in <#C1|general> ~ in #general
            <!here> <!date^1^x|today> ~ @here today
            &amp;lt; ~ &lt;
            :smile: and \uD83D\uDE00 ~ :smile: and \uD83D\uDE00
            """)
    void whatSomebodyWroteIsReadAsTheySawIt(String written, String plain) {
        assertEquals(plain, Mrkdwn.plain(written, "UBOT"));
    }

    @Test
    void nothingOfATextIsLostWhenItIsParted() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            String text = random.ints(1 + random.nextInt(3_000), 0, 8)
                    .mapToObj(each -> List.of("a", "b", " ", "\n", "\n\n", "&", "<", "\uD83D\uDE00")
                            .get(each))
                    .collect(Collectors.joining());

            List<String> parts = Cut.parts(200, text);

            assertTrue(parts.stream().allMatch(part -> Mrkdwn.escape(part).length() <= 200), "seed " + seed);
            assertEquals(text.replaceAll("\\s", ""), String.join("", parts).replaceAll("\\s", ""), "seed " + seed);
        }
    }

    @Test
    void aTextThatIsCutEndsWithAWholeCharacter() {
        String cut = Cut.to(10, "\uD83D\uDE00".repeat(20));

        assertTrue(cut.length() <= 10 && cut.endsWith("\uDE00\u2026"), cut);
    }

    @Test
    void whatAControlBelongsToIsReadBack() {
        var ref = new Ref(Kind.ASK, 12, "3f0d7a52", "impact.negative/age");

        assertEquals(Optional.of(ref), Ref.read(ref.write(3)));
        assertEquals(Optional.empty(), Ref.read("1|ASK|x|a|b"));
        assertEquals(Optional.empty(), Ref.read("1|NOPE|1|a|b"));
        assertEquals(Optional.empty(), Ref.read(""));
        assertTrue(new Ref(Kind.ASK, 1, "a".repeat(300), "s").write(0).length() < Limits.ACTION);
    }
}
