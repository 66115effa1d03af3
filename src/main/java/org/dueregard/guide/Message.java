package org.dueregard.guide;

import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.conversation.Command;
import org.jspecify.annotations.Nullable;

/// What is said to an officer, in words and without markup: each channel dresses it in its own.
///
/// @param text     plain text; an empty line parts paragraphs, a line starting `- ` is an entry of a list
/// @param question key of the slot asked about, to be sent back with the answer; empty if none
/// @param number   the form's own number of that question; empty if none
/// @param form     the fields of an answer that has parts, or `null`
public record Message(
        Kind kind,
        String text,
        String question,
        String number,
        List<Choice> choices,
        @Nullable Form form,
        List<Source> citations) {

    public enum Kind {
        SAY,
        ASK,
        EXPLAIN,
        EXAMPLE,
        CONFIRM,
        CORRECT,
        SUGGEST,
        ASIDE,
        FOUND,
        REVIEW,
        DONE,
        MOVED
    }

    /// @param id      sent back when it is picked
    /// @param meaning what picking it means; may be empty
    public record Choice(String id, String label, String kind, String meaning) {
        public static final String OPTION = "option";
        public static final String COMMAND = "command";
        public static final String USE = "use";
        public static final String DROP = "drop";

        /// Whether it is a command that has the same words everywhere, so that its id says all.
        boolean always() {
            return kind.equals(COMMAND) && !id.equals(Command.SAME.id()) && !id.equals(Command.SAME_FOR_ALL.id());
        }
    }

    /// @param another what the button says that offers all the fields once more, or `null` if they are filled in once
    public record Form(
            String id, List<Field> fields, @Nullable String another) {
        public Form {
            fields = List.copyOf(fields);
        }

        /// A form whose fields are filled in once.
        public Form(String id, List<Field> fields) {
            this(id, fields, null);
        }
    }

    /// @param type `text`, `long`, `date`, `choice`, `choices` or `number`
    public record Field(String id, String label, String type, List<Choice> options, boolean required) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /// A citation and, where it is on offer, the choice that takes it.
    public record Source(Citation citation, @Nullable Choice use) {}

    public Message {
        choices = List.copyOf(choices);
        citations = List.copyOf(citations);
    }

    /// The message as it is kept: less the fields of its form and the buttons that stand under every question, which
    /// are
    /// most of what is sent and say nothing of this assessment.
    Message forTheRecord() {
        if (choices.isEmpty() && form == null) return this;
        List<Choice> own = choices.stream().filter(choice -> !choice.always()).toList();
        return new Message(kind, text, question, number, own, null, citations);
    }

    static Message of(Kind kind, String text) {
        return new Message(kind, text, "", "", List.of(), null, List.of());
    }

    Message with(List<Choice> choices) {
        return new Message(kind, text, question, number, choices, form, citations);
    }

    Message citing(List<Source> sources) {
        return new Message(kind, text, question, number, choices, form, sources);
    }
}
