package org.dueregard.ingest;

import java.util.stream.Stream;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;

/// What a part's names must mean in its toolkit: a wrong one stops the start, as a wrong form does.
final class FormRules {
    private FormRules() {}

    static void check(Toolkit toolkit, Part part) {
        Stream.of(
                        Stream.of(part.answer(), part.each(), part.heading()),
                        part.fields().stream().map(Named::id),
                        part.columns().stream().map(Named::id))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty() && !isReview(toolkit, id))
                .forEach(toolkit::getQuestion);
        part.items().forEach(item -> checkItem(toolkit, part, item.id()));
    }

    static boolean isReview(Toolkit toolkit, String question) {
        ReviewRule review = toolkit.review();
        return review != null && review.id().equals(question);
    }

    private static void checkItem(Toolkit toolkit, Part part, String item) {
        boolean known = toolkit.sections().stream()
                .filter(section -> section.id().equals(part.section()))
                .flatMap(section -> section.repeat() instanceof Each each
                        ? Stream.concat(each.items().stream(), each.offered().stream())
                        : Stream.<Item>empty())
                .anyMatch(each -> each.id().equals(item));
        if (!known)
            throw new IllegalArgumentException(
                    "Recognition of " + toolkit.id() + ": no item " + item + " in section \"" + part.section() + "\"");
    }
}
