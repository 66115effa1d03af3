package org.dueregard.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;

/// Fills in an assessment of the sample form answer by answer.
public final class Filled {
    public static final Instant AT = Instant.parse("2026-03-10T09:00:00Z");
    private Assessment assessment;

    public Filled() {
        this(Sample.toolkit());
    }

    public Filled(Toolkit toolkit) {
        assessment = Assessment.begin("a1", toolkit);
    }

    public Filled with(String question, Value value, String words) {
        assessment = assessment.with(
                new Answer(Slot.read(question), value, words, false, new Officer("ann", "Ann Lee"), AT));
        return this;
    }

    public Filled text(String question, String words) {
        return with(question, new Value.Text(words), words);
    }

    public Filled choice(String question, String option) {
        return with(question, new Value.Choice(option), option);
    }

    public Filled choices(String question, String... options) {
        return with(question, new Value.Choices(List.of(options)), String.join(", ", options));
    }

    public Filled date(String question, String date) {
        return with(question, new Value.On(LocalDate.parse(date), Value.Precision.DAY), date);
    }

    public Filled person(String question, String name, String role) {
        return with(question, new Value.People(List.of(new Value.Person(name, role))), name + ", " + role);
    }

    public Filled notKnown(String question, String reason) {
        return with(question, new Value.NotKnown(reason), "Not known");
    }

    public Filled row(String section, String id, String label) {
        assessment = assessment.withRow(section, Item.row(id, label));
        return this;
    }

    public Filled skipped(String question) {
        assessment = assessment.skipping(Slot.read(question));
        return this;
    }

    public Assessment assessment() {
        return assessment;
    }
}
