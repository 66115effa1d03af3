package org.dueregard;

import java.util.List;
import java.util.concurrent.Callable;
import org.dueregard.knowledge.Checking;
import org.dueregard.knowledge.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Checks the toolkits, the wording and the knowledge.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the forms, the wording and the knowledge, and says what to change.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Prints the problems as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = main.settings();
        List<Problem> problems = Checking.check(settings.home(), settings.data());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(problems));
        } else {
            problems.forEach(problem -> out.println(problem.line()));
            out.println(problems.isEmpty() ? "All is well." : problems.size() + " to look at.");
        }
        return problems.stream().anyMatch(Problem::isMistake) ? Main.WRONG : 0;
    }
}
