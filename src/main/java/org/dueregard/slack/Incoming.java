package org.dueregard.slack;

import java.util.List;
import java.util.Map;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Errand;

/// What Slack brings, read and checked. Ids are Slack's; those of one delivery are the same when it is delivered again.
sealed interface Incoming {

    /// @param name as far as what was brought says it; may be empty
    record Who(String team, String user, String name) {}

    /// Slack asks whether this address is ours; the challenge is to be given back.
    record Challenged(String challenge) implements Incoming {}

    /// @param messageId of the message, whichever event brings it
    /// @param files     whether files came with it
    record Wrote(Who who, String channel, String messageId, String words, boolean files) implements Incoming {}

    /// A message of theirs was edited or deleted after it was heard.
    record Amended(Who who, String channel, String event) implements Incoming {}

    /// They called the bot where others read along.
    ///
    /// @param thread the message to reply to
    record Mentioned(Who who, String channel, String thread, String event) implements Incoming {}

    record OpenedHome(Who who, String event) implements Incoming {}

    /// A workspace took the app out, or took back the bot's token.
    record Uninstalled(String team) implements Incoming {}

    /// Somebody's account was closed.
    record Gone(Who who) implements Incoming {}

    /// Which control was used, and when.
    ///
    /// @param control names it together with its message and what it was set to
    record Press(String control, String stamp) {
        /// Another press is another message; the same press delivered again is not.
        String messageId() {
            return control + ":" + stamp;
        }
    }

    /// A control was used.
    ///
    /// @param direct the channel, if it is that of direct messages; else empty
    /// @param answer whether it answers the question of its card, so that it means nothing once that has passed
    record Pressed(Who who, String direct, Press press, Ref ref, Input input, boolean answer) implements Incoming {

        /// The message that it is: a control that begins something says so only once, however often it is used.
        String messageId() {
            boolean once = input instanceof Input.Picked(var choice) && Errand.begins(choice);
            return once ? press.control() : press.messageId();
        }
    }

    /// The button that opens a form was used.
    ///
    /// @param trigger lets a form be opened for three seconds
    record AskedForForm(Who who, String direct, Ref ref, String trigger, String messageId) implements Incoming {}

    /// A form was sent.
    ///
    /// @param block the input that a mistake is shown at
    record Submitted(Who who, String messageId, Ref ref, Map<String, List<String>> fields, String block)
            implements Incoming {
        public Submitted {
            fields = Map.copyOf(fields);
        }
    }

    /// The command was typed, with these words after it.
    record Commanded(Who who, String messageId, String words) implements Incoming {}

    /// Nothing for us: accepted, and that is all.
    record Ignored(String what) implements Incoming {}
}
