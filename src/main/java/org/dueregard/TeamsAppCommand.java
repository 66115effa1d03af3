package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dueregard.teams.AppPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes the app package with which Due Regard is added to Teams.
@Command(
        name = "teams-app",
        mixinStandardHelpOptions = true,
        description = "Writes the app package to upload to Microsoft Teams.")
final class TeamsAppCommand implements Callable<Integer> {
    private static final String ID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DOMAIN = "(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--app-id", required = true, description = "The application (client) id of the bot.")
    private String appId = "";

    @Option(
            names = "--domain",
            required = true,
            description = "The host name of the service, for example due-regard.example.gov.uk.")
    private String domain = "";

    @Option(names = "--organisation", defaultValue = "Due Regard", description = "Whose app it is.")
    private String organisation = "Due Regard";

    @Option(names = "--out", defaultValue = "due-regard-teams.zip", description = "The file to write.")
    private Path out = Path.of("due-regard-teams.zip");

    @Override
    public Integer call() throws IOException {
        if (!appId.matches(ID)) return misused("The app id must be like 00000000-0000-0000-0000-000000000000.");
        if (!domain.matches(DOMAIN)) return misused("The domain must be a host name, without https:// and a path.");
        if (organisation.isBlank() || organisation.length() > 32)
            return misused("The organisation must have 1 to 32 characters.");
        try (var file = Files.newOutputStream(out)) {
            AppPackage.write(AppPackage.manifest(appId, domain, organisation), file);
        }
        spec.commandLine().getOut().println("Wrote " + out + ". Upload it in the Teams admin centre.");
        return 0;
    }

    private int misused(String why) {
        spec.commandLine().getErr().println(why);
        return Main.MISUSED;
    }
}
