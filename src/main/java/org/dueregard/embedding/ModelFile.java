package org.dueregard.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The files of the model, which come inside a library.
final class ModelFile {
    static final String NAME = "bge-small-en-v1.5-q";

    private ModelFile() {}

    static Vocabulary vocabulary() throws IOException {
        try (InputStream json = resource(NAME + "-tokenizer.json").openStream()) {
            return Vocabulary.read(json);
        }
    }

    /// Unpacks the model into a folder, unless it lies there whole, so that it is read by the runtime itself and
    /// takes no place among Java's objects.
    static Path unpacked(Path folder) throws IOException {
        URL packed = resource(NAME + ".onnx");
        Path file = folder.resolve(NAME + ".onnx");
        if (Files.exists(file) && Files.size(file) == packed.openConnection().getContentLengthLong()) return file;
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, NAME, ".part");
        try (InputStream bytes = packed.openStream()) {
            Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static URL resource(String name) throws FileNotFoundException {
        URL found = ModelFile.class.getResource("/" + name);
        if (found == null) throw new FileNotFoundException("The program was packed without " + name + ".");
        return found;
    }
}
