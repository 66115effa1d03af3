package org.dueregard;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dueregard.guide.Toolkits;
import org.dueregard.ingest.FormReader;
import org.dueregard.ingest.FormReader.Unusable;
import org.dueregard.knowledge.Checking;
import org.dueregard.knowledge.Library;
import org.dueregard.knowledge.Problem;
import org.dueregard.knowledge.Problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Checks the toolkits, the wording, the knowledge, and how filled copies of the forms are recognised.
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
        List<Problem> problems = problems(settings);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(problems));
        } else {
            problems.forEach(problem -> out.println(problem.line()));
            out.println(problems.isEmpty() ? "All is well." : problems.size() + " to look at.");
        }
        return problems.stream().anyMatch(Problem::isMistake) ? Main.WRONG : 0;
    }

    /// How filled copies of a form are recognised can only be checked against forms that are right.
    private static List<Problem> problems(Settings settings) {
        List<Problem> problems = Checking.check(settings.home(), settings.data());
        if (problems.stream().anyMatch(Problem::isMistake)) return problems;
        Toolkits forms =
                Library.readWithoutPassages(settings.home(), settings.data()).toolkits();
        return Stream.concat(
                        problems.stream(),
                        FormReader.check(settings.home(), forms.all()).stream().map(CheckCommand::problem))
                .toList();
    }

    private static Problem problem(Unusable file) {
        return new Problem(
                file.file(),
                "how filled copies are recognised",
                file.why() + ".",
                "Put it right, or take the file away: then filled copies of this form are read as an unknown form.",
                Severity.MISTAKE);
    }
}
