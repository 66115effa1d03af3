package org.dueregard.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dueregard.browser.BrowserProgram;

/// Makes other formats of a document with the programs that people use: a browser and an office suite.
final class Rendering {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private Rendering() {}

    static boolean hasOffice() {
        return Files.isExecutable(OFFICE);
    }

    static boolean hasBrowser() {
        return BrowserProgram.find().isPresent();
    }

    /// The files made in a folder, by what made them. Those whose program is not here are left out.
    static Map<String, Path> render(String stem, Source source, Path folder) throws IOException, InterruptedException {
        var made = new LinkedHashMap<String, Path>();
        Path page = Files.write(folder.resolve(stem + ".html"), Packing.html(source));
        made.put("HTML", page);
        if (hasOffice()) {
            made.put("DOCX", office(page, "docx", folder));
            Path odt = office(page, "odt", folder);
            made.put("ODT", odt);
            made.put("PDF (LibreOffice)", office(odt, "pdf", folder));
        }
        if (hasBrowser()) made.put("PDF (Chromium)", print(page, folder.resolve(stem + ".printed.pdf")));
        return made;
    }

    private static Path office(Path from, String format, Path folder) throws IOException, InterruptedException {
        String home = "-env:UserInstallation=" + folder.resolve("office").toUri();
        String filter = from.toString().endsWith(".html") ? "--infilter=HTML (StarWriter)" : "--norestore";
        run(OFFICE, home, "--headless", filter, "--convert-to", format, "--outdir", folder.toString(), from.toString());
        String name = from.getFileName().toString();
        return folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
    }

    /// A browser prints its own lines at the head and foot of each page.
    private static Path print(Path page, Path to) throws IOException, InterruptedException {
        String profile = "--user-data-dir=" + to.resolveSibling("browser");
        run(
                BrowserProgram.find().orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                profile,
                "--print-to-pdf=" + to,
                page.toUri().toString());
        return to;
    }

    private static void run(Path program, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroy();
    }
}
