package org.dueregard;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.guide.FrontDesk;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Identities;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.knowledge.Library;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Group;

/// All that hears officers, whichever channel they come from.
///
/// @param groups ids of the optional groups to ask about
record Conversing(Guide guide, Linking linking, FrontDesk desk, Set<String> groups) {

    static Conversing of(
            Settings settings,
            Library library,
            SqliteStore store,
            Memory memory,
            Passages passages,
            Runnable registerChanged) {
        var identities = new Identities(store.people().linked());
        var guide = new Guide(memory, store, library.wording(), passages, registerChanged, identities);
        var linking = new Linking(store.people(), identities, new SecureRandom());
        Set<String> groups = groups(settings, library);
        var desk = new FrontDesk(new FrontDesk.Parts(
                guide,
                store.people(),
                identities,
                linking,
                passages,
                library.toolkits(),
                toolkit -> toolkit.optional(groups),
                library.wording(),
                Clock.system(settings.zone())));
        return new Conversing(guide, linking, desk, groups);
    }

    private static Set<String> groups(Settings settings, Library library) {
        Set<String> chosen = settings.groups();
        return chosen != null
                ? chosen
                : library.toolkits().all().stream()
                        .flatMap(toolkit -> toolkit.groups().stream())
                        .filter(Group::optional)
                        .map(Group::id)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
