package org.dueregard;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Builds the search index anew from the knowledge and the register.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Builds the search index anew from the knowledge and the register. Stop the service first.")
final class ReindexCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new DataFolder(main.settings().data()).dropIndex();
        try (Product product = Product.open(main.settings())) {
            spec.commandLine()
                    .getOut()
                    .println("The index is new. It holds " + product.indexedAssessments()
                            + " finished assessments and all the knowledge.");
        }
        return 0;
    }
}
