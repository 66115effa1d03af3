package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dueregard.bench.Helpfulness;
import org.dueregard.bench.Judgements;
import org.dueregard.bench.Situation;
import org.dueregard.embedding.BgeSmall;
import org.dueregard.embedding.KeptVectors;
import org.dueregard.knowledge.Library;
import org.dueregard.nlp.EnglishText;
import org.dueregard.search.Lexicon;
import org.dueregard.search.LuceneIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Measures on judged situations how helpful the suggestions are, whole and with each part taken away.
@Command(
        name = "suggestions",
        mixinStandardHelpOptions = true,
        description = "Measures how helpful the suggestions are, in situations that were judged by hand.")
final class SuggestionsCommand implements Callable<Integer> {

    /// By this day the age of a source is told, so that the figures do not change with the calendar.
    private static final LocalDate JUDGED = LocalDate.of(2026, 11, 22);

    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "docs/judged",
            description = "Situations and grades (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("docs/judged");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Judgements judgements = Judgements.read(folder);
        List<Helpfulness> all = measured(Situation.read(folder.resolve("situations.yaml")), judgements);
        out.print(
                bench.isJson()
                        ? JsonMapper.builder().build().writeValueAsString(figures(all, judgements))
                        : table(all, judgements));
        out.println();
        out.flush();
        return 0;
    }

    private List<Helpfulness> measured(List<Situation> situations, Judgements judgements) throws IOException {
        Settings settings = bench.settings();
        Library library = Library.read(settings.home(), settings.data());
        Path vectors = settings.data().resolve("vectors");
        try (BgeSmall model = new BgeSmall(vectors, 1);
                KeptVectors kept = KeptVectors.in(vectors, model)) {
            model.load();
            var text = new EnglishText(Product.words(library, "groups"), Product.words(library, "changes"));
            var lexicon =
                    new Lexicon(Product.words(library, "synonyms"), Product.reasons(library), text, () -> JUDGED, kept);
            try (LuceneIndex index = LuceneIndex.inMemory(lexicon)) {
                index.replaceStatic(library.passages());
                index.addVectors(() -> true);
                index.refresh();
                return SuggestionsBench.run(situations, judgements, library.toolkits(), index);
            }
        }
    }

    private static String table(List<Helpfulness> all, Judgements judgements) {
        var table = new StringBuilder(
                "%d grades, twice each; kappa %.2f%n%n".formatted(judgements.size(), judgements.kappa()));
        table.append("%-34s %6s %6s %6s   %6s %6s%n".formatted("", "nDCG@5", "P@3", "t", "held out: nDCG@5", "P@3"));
        for (Helpfulness each : all) {
            table.append(String.format(
                    Locale.UK,
                    "%-34s %6.3f %6.3f %6.1f   %16.3f %6.3f%n",
                    each.name(),
                    each.ndcgAt5(),
                    each.precisionAt3(),
                    each.pairedT(all.getLast()),
                    each.heldOut().ndcgAt5(),
                    each.heldOut().precisionAt3()));
        }
        return table.toString();
    }

    private static Map<String, Object> figures(List<Helpfulness> all, Judgements judgements) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("grades", judgements.size());
        figures.put("kappa", round(judgements.kappa()));
        var runs = new ArrayList<Map<String, Object>>();
        for (Helpfulness each : all) {
            var run = new LinkedHashMap<String, Object>();
            run.put("run", each.name());
            run.put("situations", each.ndcg().size());
            run.put("ndcg@5", round(each.ndcgAt5()));
            run.put("precision@3", round(each.precisionAt3()));
            run.put("held out: situations", each.heldOut().ndcg().size());
            run.put("held out: ndcg@5", round(each.heldOut().ndcgAt5()));
            run.put("held out: precision@3", round(each.heldOut().precisionAt3()));
            runs.add(run);
        }
        figures.put("runs", runs);
        return figures;
    }

    private static double round(double figure) {
        return Math.rint(figure * 10_000) / 10_000;
    }
}
