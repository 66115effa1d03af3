package org.dueregard.toolkit;

import java.util.List;

/// One question of a toolkit.
///
/// @param id      stable across versions of the toolkit, for example `impact.negative`
/// @param number  the form's own number, or empty
/// @param text    the question as the officer sees it; `{group}` and `{subject}` are filled in when it is asked
/// @param why     why it is asked
/// @param source  where the reason comes from, for example `Equality Act 2010, s.149(1)(a)`
/// @param example a made-up good answer; may be empty
public record Question(
        String id,
        String number,
        String text,
        String why,
        String source,
        List<String> hints,
        String example,
        AnswerKind kind,
        Role role,
        Asking asking) {

    /// To whom and how a question is put.
    ///
    /// @param required whether leaving it out is listed as missing
    /// @param of       which items of a repeated section it is asked of
    /// @param aim      1 to 3: asked only of groups with this aim of s.149(1); 0: of all
    /// @param lookup   what to look up for the officer when it is asked
    /// @param gap      whether "not known" leads to an action row or a reason
    /// @param keep     whether to remind the officer to keep the document as evidence
    public record Asking(boolean required, Of of, int aim, Condition when, Lookup lookup, boolean gap, boolean keep) {
        public static final Asking PLAIN =
                new Asking(true, Of.ALL, 0, new Condition.Always(), Lookup.NOTHING, false, false);
    }

    public enum Of {
        ALL,
        AFFECTED,
        OTHERS
    }

    public enum Lookup {
        NOTHING,
        EVIDENCE,
        MITIGATION
    }

    public Question {
        hints = List.copyOf(hints);
    }

    public Question withKind(AnswerKind other) {
        return new Question(id, number, text, why, source, hints, example, other, role, asking);
    }

    /// The question that follows "not known": why, or an action to find out.
    public Question gapQuestion() {
        return new Question(
                id + GAP, number, "", why, source, List.of(), "", new AnswerKind.Gap(), Role.OTHER, Asking.PLAIN);
    }

    /// Ends the id of every question made by [#gapQuestion].
    public static final String GAP = ".gap";
}
