package org.dueregard.guide;

import java.util.Locale;
import java.util.Map;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Toolkit;

/// Names questions to the officer.
final class Labels {
    private final Wording wording;

    Labels(Wording wording) {
        this.wording = wording;
    }

    /// The question as put: with the item and the subject filled in.
    String text(Step step, Toolkit toolkit) {
        String asked = gapText(step);
        return Wording.fill(
                asked,
                Map.of(
                        "subject",
                        toolkit.cover().subject(),
                        "group",
                        item(step),
                        "row",
                        item(step),
                        "gap",
                        item(step)));
    }

    private String gapText(Step step) {
        if (!step.question().id().endsWith(Question.GAP)
                || !step.question().text().isEmpty()) return step.question().text();
        return wording.text(step.item() == null ? "gap.ask" : "gap.ask-item");
    }

    /// The label of the item it is about, as it stands within a sentence; empty if it is asked once.
    static String item(Step step) {
        Item item = step.item();
        if (item == null) return "";
        Group group = item.group();
        return group == null ? item.label() : lower(item.label());
    }

    /// The label as it stands within a sentence: in lower case, unless it is an abbreviation.
    static String lower(String label) {
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviated ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    /// A short name: the form's number and what it is about, for example "10, Disability: Might ...".
    String name(Step step, Toolkit toolkit) {
        String number = step.number().isEmpty() ? step.section().title() : step.number();
        String about = step.item() == null ? "" : " (" + step.itemLabel() + ")";
        return number + about + ": " + shorten(text(step, toolkit));
    }

    /// A section's number and title, for example "10 Possible negative impacts".
    static String name(Section section) {
        return (section.number() + " " + section.title()).strip();
    }

    static String shorten(String text) {
        return shorten(text, 90);
    }

    /// The text if it has at most this many characters, else its beginning up to a space.
    static String shorten(String text, int most) {
        if (text.length() <= most) return text;
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > 0 ? space : most) + "\u2026";
    }
}
