package org.dueregard.ingest;

import java.nio.file.Path;
import java.util.List;
import org.dueregard.knowledge.Library;

/// The forms that ship with the program, read from the repository.
final class Known {
    private static final Path HOME = Path.of("");
    static final List<Form> FORMS = FormReader.read(
            HOME, Library.read(HOME, HOME.resolve("no-data")).toolkits().all());
    static final Recognising RECOGNISING = new Recognising(FORMS);

    private Known() {}

    static Form form(String toolkit, String version) {
        return FORMS.stream()
                .filter(form -> form.toolkit().id().equals(toolkit)
                        && form.toolkit().version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
