package org.dueregard.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dueregard.toolkit.Toolkit;

/// Every version of every toolkit there is.
public record Toolkits(List<Toolkit> all) {

    public Toolkits {
        all = all.stream()
                .sorted(Comparator.comparing(Toolkit::id)
                        .thenComparing(toolkit -> toolkit.cover().released()))
                .toList();
    }

    /// The newest version of each toolkit, by id.
    public List<Toolkit> current() {
        return all.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Toolkit::id, toolkit -> toolkit, (_, newer) -> newer, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// Finds a version of a toolkit; an empty version is the newest.
    public Optional<Toolkit> find(String id, String version) {
        Collection<Toolkit> among = version.isEmpty() ? current() : all;
        return among.stream()
                .filter(toolkit -> toolkit.id().equals(id))
                .filter(toolkit -> version.isEmpty() || toolkit.version().equals(version))
                .findFirst();
    }

    /// @throws IllegalArgumentException if there is no such version: an assessment must never lose its script
    public Toolkit getToolkit(String id, String version) {
        return find(id, version)
                .orElseThrow(() -> new IllegalArgumentException("No toolkit " + id + " version " + version));
    }
}
