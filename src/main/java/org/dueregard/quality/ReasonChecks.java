package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;
import static org.dueregard.quality.Finding.Severity.WARN;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Spelling;
import org.dueregard.toolkit.Value;

/// Checks of what is written: reasons that are thin or copied, and personal data.
final class ReasonChecks {
    static final List<QualityChecks.Check> ALL =
            List.of(ReasonChecks::reasonsDifferByGroup, ReasonChecks::neutralHasAReason, ReasonChecks::noPersonalData);

    /// Between genuinely different entries at most 0.20 was measured, between copied ones at least 0.38.
    static final double COPIED = 0.35;

    private static final int COPIES = 3;
    private static final int FEWEST_WORDS = 8;
    private static final List<String> STOCK = List.of(
            "none identified",
            "not aware of any",
            "no impact identified",
            "no impact expected",
            "no issues identified");
    /// These begin with what few texts hold and look back from there, so that most places are passed over at once.
    private static final Pattern EMAIL = Pattern.compile("@(?<=[\\w.+-]@)[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("[+0](?<!\\d.)(?:(?<=\\+)44\\s?|(?<=0))(?:\\d[\\s-]?){9,10}(?!\\d)");
    private static final Pattern INSURANCE =
            Pattern.compile("[A-CEGHJ-PR-TW-Z](?<!\\w.)[A-CEGHJ-PR-TW-Z]\\s?(?:\\d{2}\\s?){3}[A-D]\\b");
    private static final int DIGITS_OF_INSURANCE = 6;
    private static final int DIGITS_OF_PHONE = 10;

    /// Two letters and a space may stand before the number, and a space and a letter after it.
    private static final int AROUND = 3;

    private ReasonChecks() {}

    /// Q5: near-identical text for three or more groups. A choice is no text: three groups may well have the same.
    static Stream<Finding> reasonsDifferByGroup(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> step.item() != null && step.item().group() != null && isText(assessment, step))
                .collect(Collectors.groupingBy(step -> step.question().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(steps -> copied(assessment, steps));
    }

    private static boolean isText(Assessment assessment, Step step) {
        return assessment.findAnswer(step.slot()).stream()
                .map(Answer::value)
                .anyMatch(value ->
                        value instanceof Value.Text || value instanceof Value.Lines || value instanceof Value.Figure);
    }

    private static Stream<Finding> copied(Assessment assessment, List<Step> steps) {
        if (steps.size() < COPIES) return Stream.empty();
        List<Set<String>> shingles =
                steps.stream().map(step -> shingles(assessment, step)).toList();
        BitSet alike = alike(shingles);
        if (alike.isEmpty()) return Stream.empty();
        List<Step> same = alike.stream().mapToObj(steps::get).toList();
        String groups = same.stream().map(Step::itemLabel).collect(Collectors.joining(", "));
        return Stream.of(new Finding("Q5", WARN, same.get(1).slot(), groups));
    }

    /// Those whose words are nearly the same as those of two others, and these.
    private static BitSet alike(List<Set<String>> shingles) {
        List<BitSet> like = shingles.stream().map(_ -> new BitSet()).toList();
        for (int one = 0; one < like.size(); one++) {
            for (int other = one; other < like.size(); other++) {
                if (jaccard(shingles.get(one), shingles.get(other)) < COPIED) continue;
                like.get(one).set(other);
                like.get(other).set(one);
            }
        }
        var alike = new BitSet();
        like.stream().filter(each -> each.cardinality() >= COPIES).forEach(alike::or);
        return alike;
    }

    /// The runs of three words, without the group's own name.
    private static Set<String> shingles(Assessment assessment, Step step) {
        String words = assessment.findAnswer(step.slot()).map(Answer::words).orElse("");
        String[] plain = Spelling.plain(words)
                .replace(Spelling.plain(step.itemLabel()), " ")
                .strip()
                .split("\\s+");
        var runs = new HashSet<String>();
        for (int i = 0; i + 2 < plain.length; i++) runs.add(plain[i] + " " + plain[i + 1] + " " + plain[i + 2]);
        return runs;
    }

    static double jaccard(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        int both = 0;
        for (String each : one) {
            if (other.contains(each)) both++;
        }
        return (double) both / (one.size() + other.size() - both);
    }

    /// Q7: no effect is expected, with no reason, fewer than eight words, or a stock phrase.
    static Stream<Finding> neutralHasAReason(Assessment assessment, LocalDate today) {
        return assessment
                .stepsFor(Role.NEUTRAL)
                .filter(step -> assessment
                        .findAnswer(step.slot())
                        .filter(answer -> answer.value() instanceof Value.Text(var text) && isThin(text))
                        .isPresent())
                .map(step -> new Finding("Q7", WARN, step.slot(), step.itemLabel()));
    }

    private static boolean isThin(String words) {
        String plain = Spelling.plain(words);
        return plain.split(" ").length < FEWEST_WORDS || STOCK.stream().anyMatch(plain::contains);
    }

    /// Q34: an email address, phone number or National Insurance number.
    static Stream<Finding> noPersonalData(Assessment assessment, LocalDate today) {
        return assessment
                .answers()
                .filter(answer -> isPersonal(answer.words()))
                .map(answer -> new Finding("Q34", BLOCK, answer.slot(), ""));
    }

    /// Most words have no @ and no long number, which is seen at once.
    private static boolean isPersonal(String words) {
        return (words.indexOf('@') >= 0 && EMAIL.matcher(words).find()) || hasPersonalNumber(words);
    }

    /// Only where a number is long enough is looked at more closely; it may be written with spaces and dashes.
    private static boolean hasPersonalNumber(String words) {
        int digits = 0;
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            char each = i < words.length() ? words.charAt(i) : 0;
            if (Character.isDigit(each)) {
                if (digits++ == 0) start = i;
            } else if (each != '-' && !Character.isWhitespace(each)) {
                if (isPersonal(words, start, i, digits)) return true;
                digits = 0;
            }
        }
        return false;
    }

    private static boolean isPersonal(String words, int start, int end, int digits) {
        return (digits >= DIGITS_OF_INSURANCE && isNear(INSURANCE, words, start, end))
                || (digits >= DIGITS_OF_PHONE && isNear(PHONE, words, start, end));
    }

    /// Whether it is where the number is, with what may stand just before and after it.
    private static boolean isNear(Pattern pattern, String words, int start, int end) {
        return pattern.matcher(words)
                .region(Math.max(0, start - AROUND), Math.min(words.length(), end + AROUND))
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .find();
    }
}
