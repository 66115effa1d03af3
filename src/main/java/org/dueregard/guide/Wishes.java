package org.dueregard.guide;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Spelling;

/// Reads what a person wants of the reception. In an assessment only whole messages and buttons count, so that nothing
/// that could be an answer is taken away from it; words in quotation marks are always an answer.
final class Wishes {
    private static final int LONGEST = 100;
    private static final String QUOTES = "\"'\u2018\u201c";
    private static final Pattern NUMBERED = Pattern.compile("(.+) (?:number )?(\\d{1,3})");
    private static final Pattern WITH_WORDS = Pattern.compile("(\\p{L}+)[ :]+(.+)");

    private final Wording wording;

    Wishes(Wording wording) {
        this.wording = wording;
    }

    /// Finds what is wanted by someone in an assessment; empty if it is for the assessment.
    Optional<Wish> inside(Input input) {
        return switch (input) {
            case Input.Picked(var choice) -> picked(choice);
            case Input.Words(var words) when mayBe(words) -> words(words.strip(), true);
            case Input.Words _, Input.Filled _ -> Optional.empty();
        };
    }

    /// What is wanted by someone in no assessment.
    Wish outside(Input input) {
        return switch (input) {
            case Input.Picked(var choice) -> picked(choice).orElseGet(() -> command(choice));
            case Input.Words(var words)
            when mayBe(words) -> words(words.strip(), false).orElseGet(() -> plain(words.strip()));
            case Input.Words _, Input.Filled _ -> new Wish.Unclear();
        };
    }

    private static boolean mayBe(String words) {
        String stripped = words.strip();
        return !stripped.isEmpty() && stripped.length() <= LONGEST && QUOTES.indexOf(stripped.charAt(0)) < 0;
    }

    private static Optional<Wish> picked(String choice) {
        if (choice.startsWith(Wish.OPEN)) return Optional.of(new Wish.Open(choice.substring(Wish.OPEN.length())));
        if (choice.startsWith(Wish.BEGIN)) return Optional.of(new Wish.Begin(choice.substring(Wish.BEGIN.length())));
        for (Errand errand : Errand.values()) if (errand.id().equals(choice)) return Optional.of(wish(errand, 0));
        return Optional.empty();
    }

    private static Wish command(String choice) {
        if (choice.startsWith("search:")) return new Wish.Search(choice.substring("search:".length()));
        return choice.equals(Command.HELP.id()) ? new Wish.Help() : new Wish.Unclear();
    }

    /// @param strict whether a code must look like one of ours
    private Optional<Wish> words(String words, boolean strict) {
        Map<String, Errand> errands = wording.errands();
        String plain = Spelling.plain(words);
        Errand whole = errands.get(plain);
        if (whole != null) return Optional.of(wish(whole, 0));
        Optional<Wish> code = code(words, strict);
        if (code.isPresent()) return code;
        Matcher numbered = NUMBERED.matcher(plain);
        if (!numbered.matches()) return Optional.empty();
        return Optional.ofNullable(errands.get(numbered.group(1)))
                .filter(errand -> errand == Errand.ASSESSMENTS || errand == Errand.NEW)
                .map(errand -> wish(errand, Integer.parseInt(numbered.group(2))));
    }

    private Optional<Wish> code(String words, boolean strict) {
        Matcher matcher = WITH_WORDS.matcher(words);
        if (!matcher.matches() || wording.errands().get(Spelling.plain(matcher.group(1))) != Errand.LINK)
            return Optional.empty();
        String code = LinkCode.plain(matcher.group(2));
        return strict && !LinkCode.looksLikeOne(code) ? Optional.empty() : Optional.of(new Wish.TakeCode(code));
    }

    private Wish plain(String words) {
        if (wording.phrases().find(words).filter(Command.HELP::equals).isPresent()) return new Wish.Help();
        return wording.phrases().findSearch(words).<Wish>map(Wish.Search::new).orElseGet(Wish.Unclear::new);
    }

    private static Wish wish(Errand errand, int number) {
        return switch (errand) {
            case ASSESSMENTS -> new Wish.Assessments(number);
            case NEW -> new Wish.New(number);
            case LINK -> new Wish.GiveCode();
            case UNLINK -> new Wish.Unlink();
        };
    }
}
