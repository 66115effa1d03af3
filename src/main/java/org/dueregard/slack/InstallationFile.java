package org.dueregard.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// The workspaces that installed the app, in one locked file that is always whole: each change is written beside it and
/// put in its place.
final class InstallationFile implements Installations {
    private final Path file;
    private final Lock lock;
    private final TreeMap<String, Installation> all = new TreeMap<>();

    /// @throws Lock.BrokenException if the file is there and the key does not fit it
    InstallationFile(Path file, Lock lock) {
        this.file = file;
        this.lock = lock;
        read();
    }

    private void read() {
        if (!Files.exists(file)) return;
        try {
            ObjectNode kept = Json.find(lock.open(Files.readAllBytes(file))).orElseThrow();
            kept.properties()
                    .forEach(each -> all.put(
                            each.getKey(),
                            new Installation(
                                    each.getKey(),
                                    Json.text(each.getValue(), "bot"),
                                    Json.text(each.getValue(), "token"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized Optional<Installation> find(String team) {
        return Optional.ofNullable(all.get(team));
    }

    /// Keeps an installation durably, in place of any before it.
    synchronized void save(Installation installation) {
        all.put(installation.team(), installation);
        write();
    }

    @Override
    public synchronized void remove(String team) {
        if (all.remove(team) != null) write();
    }

    private void write() {
        ObjectNode kept = Json.object();
        all.forEach((team, each) ->
                kept.set(team, Json.object().put("bot", each.bot()).put("token", each.token())));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, lock.lock(Json.write(kept)));
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
