package org.dueregard.store;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Delivery;

/// Tells whoever sends that something waits, once it is saved.
final class Bell {
    private volatile Consumer<String> told = _ -> {};

    void tell(Consumer<String> channel) {
        told = channel;
    }

    void ring(Beside saved) {
        if (saved.deliveries().isEmpty()) return;
        Set<String> channels =
                saved.deliveries().stream().map(Delivery::channel).collect(Collectors.toUnmodifiableSet());
        channels.forEach(told);
    }
}
