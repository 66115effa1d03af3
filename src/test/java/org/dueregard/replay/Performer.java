package org.dueregard.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.dueregard.assessment.Officer;
import org.dueregard.replay.Script.Line;

/// Somebody in a channel who plays the lines of a script there, over HTTP.
public interface Performer extends AutoCloseable {
    /// The officer that they are, as long as nothing is linked.
    Officer officer();

    /// Begins an assessment on the only form there is.
    void begin();

    /// Comes to the assessment that was worked on last, perhaps in another channel, and looks where it stands.
    void comeBack();

    void says(String words);

    /// Uses the control with this label, or the first whose label starts with it.
    void picks(String label);

    /// What they were told since they last said or picked something, in words.
    String told();

    @Override
    void close();

    /// Plays one line. One person says it all, whoever speaks in the script.
    default void play(Line line) {
        switch (line) {
            case Line.Says(var _, var words) -> says(words);
            case Line.Picks(var _, var label) -> picks(label);
            case Line.Expects(var number, var words) -> expect(number, words);
            case Line.Speaks _ -> {}
        }
    }

    private void expect(int line, String words) {
        String told = plain(told());
        assertTrue(told.contains(plain(words)), () -> "Line " + line + ": no \"" + words + "\" in " + told);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
