package org.dueregard.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Delivery;

/// Tells whoever sends that something waits, once it is saved.
final class Bell {
    private volatile BiConsumer<String, String> told = (_, _) -> {};

    void tell(BiConsumer<String, String> conversation) {
        told = conversation;
    }

    void ring(Beside saved) {
        Set<List<String>> rung = new HashSet<>();
        for (Delivery each : saved.deliveries()) {
            if (rung.add(List.of(each.channel(), each.key()))) told.accept(each.channel(), each.key());
        }
    }
}
