package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dueregard.RetrievalBench.Run;
import org.dueregard.bench.Collection;
import org.dueregard.bench.Scores;
import org.dueregard.embedding.BgeSmall;
import org.dueregard.embedding.KeptVectors;
import org.dueregard.guide.TextVectors.VectorsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Measures on public collections how well the search finds what answers, by words, by meaning and by both.
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = "Measures how well the search finds what answers, on public collections.")
final class RetrievalCommand implements Callable<Integer> {
    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "A collection: corpus.jsonl, queries.jsonl and qrels.tsv, as in BEIR.")
    private List<Path> folders = List.of();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Keeps the vectors here for the next time (default: the folder vectors of the data folder).")
    private @Nullable Path cache;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        folders.forEach(this::check);
        PrintWriter out = spec.commandLine().getOut();
        Path folder = cache == null ? bench.settings().data().resolve("vectors") : cache;
        var figures = new LinkedHashMap<String, Object>();
        try (BgeSmall model = new BgeSmall(folder, Runtime.getRuntime().availableProcessors());
                KeptVectors vectors = KeptVectors.in(folder, model)) {
            model.load();
            for (Path each : folders) {
                Collection collection = Collection.read(each);
                List<Run> runs = RetrievalBench.run(collection, vectors);
                if (!bench.isJson()) out.println(table(collection, runs));
                figures.put(collection.name(), figures(runs));
                out.flush();
            }
        } catch (VectorsException refused) {
            throw Product.notReady("" + refused.getMessage(), refused);
        }
        if (bench.isJson()) out.println(JsonMapper.builder().build().writeValueAsString(figures));
        out.flush();
        return 0;
    }

    private void check(Path folder) {
        if (Collection.isIn(folder)) return;
        throw new ParameterException(
                spec.commandLine(),
                folder + " is not a collection: name a folder that holds corpus.jsonl, queries.jsonl and qrels.tsv.");
    }

    private static String table(Collection collection, List<Run> runs) {
        var table = new StringBuilder("%n%-18s %8s %8s %8s %8s %8s %8s%n"
                .formatted(collection.name(), "nDCG@10", "R@100", "MAP", "t", "p50 ms", "p99 ms"));
        for (var row : figures(runs)) {
            table.append(String.format(
                    Locale.UK,
                    "%-18s %8.4f %8.4f %8.4f %8.2f %8.2f %8.2f%n",
                    row.values().toArray()));
        }
        return table.toString();
    }

    private static List<Map<String, Object>> figures(List<Run> runs) {
        Scores plain = runs.stream()
                .map(Run::scores)
                .filter(scores -> scores.name().equals(RetrievalBench.PLAIN))
                .findFirst()
                .orElseThrow();
        return runs.stream().map(run -> figures(run, plain)).toList();
    }

    private static Map<String, Object> figures(Run run, Scores plain) {
        var row = new LinkedHashMap<String, Object>();
        row.put("run", run.scores().name());
        row.put("ndcg@10", round(run.scores().ndcgAt10()));
        row.put("recall@100", round(run.scores().recallAt100()));
        row.put("map", round(run.scores().map()));
        row.put("t", round(run.scores().pairedT(plain)));
        row.put("p50ms", round(run.millis(.5)));
        row.put("p99ms", round(run.millis(.99)));
        return row;
    }

    private static double round(double figure) {
        return Math.rint(figure * 10_000) / 10_000;
    }
}
