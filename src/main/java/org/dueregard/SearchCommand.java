package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dueregard.replay.Player;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Searches guidance, evidence, mitigations and finished assessments.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches guidance, evidence, mitigations and finished assessments.")
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceAddress address = new ServiceAddress();

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--kind", description = "guidance, evidence, mitigation, help, past or assessment.")
    private @Nullable String kind;

    @Option(names = "--group", description = "A group, for example disability.")
    private @Nullable String group;

    @Option(names = "--json", description = "Prints the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return address.use(main.settings(), service -> {
            JsonNode found = new Player(service, _ -> {})
                    .get("/api/v1/search?q=" + encoded(String.join(" ", words)) + filter("kind", kind)
                            + filter("group", group));
            out.println(json ? found.toPrettyString() : text(found));
            out.flush();
            return found.path("total").asInt(0) > 0 ? 0 : Main.WRONG;
        });
    }

    private static String filter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(JsonNode found) {
        var text = new StringBuilder().append(found.path("total").asInt(0)).append(" found\n");
        for (JsonNode result : found.path("results")) {
            text.append('\n')
                    .append(result.path("title").asString(""))
                    .append(" (")
                    .append(result.path("kind").asString(""))
                    .append(")\n");
            text.append("  ").append(plain(result.path("excerpt").asString(""))).append('\n');
            text.append("  ")
                    .append(result.path("source").asString(""))
                    .append(' ')
                    .append(result.path("date").asString(""))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(String excerpt) {
        return org.jsoup.parser.Parser.unescapeEntities(excerpt.replaceAll("</?mark>", ""), false)
                .replace("\n", "\n  ");
    }
}
