package org.dueregard.guide;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Value;

/// Values in words, as an officer reads them.
final class Values {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Wording wording;

    Values(Wording wording) {
        this.wording = wording;
    }

    /// The value in words; a list has its entries on lines that start `- `.
    String words(Value value, Question question) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Lines(var lines) ->
                lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
            case Value.Choice(var option) -> label(question, option);
            case Value.Choices(var options) when options.isEmpty() -> wording.text("value.none");
            case Value.Choices(var options) ->
                options.stream().map(option -> label(question, option)).collect(Collectors.joining("; "));
            case Value.Number(var number) ->
                String.format(Locale.UK, "%,d", number.toBigInteger()) + fraction(number.toPlainString());
            case Value.On(var date, var precision) -> on(date, precision);
            case Value.Every(var period) -> every(period);
            case Value.People(var people) ->
                people.stream().map(Value.Person::words).collect(Collectors.joining("; "));
            case Value.Figure figure -> figure(figure);
            case Value.NotKnown(var reason) -> because("value.not-known", reason);
            case Value.NotApplicable(var reason) -> because("value.not-applicable", reason);
            case Value.NoMore(var none) -> wording.text(none ? "value.none" : "value.complete");
        };
    }

    private String because(String key, String reason) {
        return reason.isEmpty() ? wording.text(key) : wording.text(key + "-because", "reason", reason);
    }

    private static String fraction(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? "" : plain.substring(point);
    }

    static String on(LocalDate date, Value.Precision precision) {
        return switch (precision) {
            case DAY -> DAY.format(date);
            case MONTH -> MONTH.format(date);
            case YEAR -> Integer.toString(date.getYear());
        };
    }

    private String every(Period period) {
        int months = (int) period.toTotalMonths();
        if (months == 0)
            return count(
                    period.getDays() % 7 == 0 ? period.getDays() / 7 : period.getDays(),
                    period.getDays() % 7 == 0 ? "week" : "day");
        return months % 12 == 0 ? count(months / 12, "year") : count(months, "month");
    }

    private String count(int number, String unit) {
        return number == 1
                ? wording.text("value.every-" + unit)
                : wording.text("value.every-" + unit + "s", "count", Integer.toString(number));
    }

    private String figure(Value.Figure figure) {
        return Stream.of(
                        figure.data(),
                        figure.source().isEmpty() ? "" : wording.text("value.source", "source", figure.source()),
                        figure.date().isEmpty() ? "" : wording.text("value.date", "date", figure.date()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String label(Question question, String option) {
        if (question.kind() instanceof AnswerKind.Gap) return wording.text("value.action-added");
        return question.kind().options().stream()
                .filter(each -> each.id().equals(option))
                .map(Option::label)
                .findFirst()
                .orElse(option);
    }
}
