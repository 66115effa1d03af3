package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dueregard.replay.Player;
import org.dueregard.replay.Printing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Prints an assembled assessment.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Prints an assessment as text, JSON or a web page, or lists them all.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceAddress address = new ServiceAddress();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The assessment's id. Without one, the assessments are listed.")
    private String id = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Option(names = "--html", description = "Prints a web page.")
    private boolean html;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return address.use(main.settings(), service -> {
            out.println(printed(new Player(service, _ -> {})));
            out.flush();
            return 0;
        });
    }

    private String printed(Player player) throws IOException, InterruptedException {
        if (id.isEmpty()) {
            JsonNode all = player.get("/api/v1/assessments");
            return json ? all.toPrettyString() : list(all);
        }
        if (html) return player.text("/api/v1/assessments/" + id + ".html");
        JsonNode assessment = player.get("/api/v1/assessments/" + id);
        return json ? assessment.toPrettyString() : Printing.text(assessment);
    }

    private static String list(JsonNode all) {
        var text = new StringBuilder();
        for (JsonNode each : all.path("assessments")) {
            text.append(each.path("id").asString(""))
                    .append("  ")
                    .append(each.path("status").asString(""))
                    .append("  ")
                    .append(each.path("title").asString(""))
                    .append('\n');
        }
        return text.isEmpty() ? "There is no assessment yet." : text.toString();
    }
}
