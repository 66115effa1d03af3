package org.dueregard.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Conversation;

/// Who is one and the same: the links between persons of several channels, kept in memory so that a turn reads
/// nothing for them. One program at a time writes, and every link goes through here.
///
/// Each person keeps the officer id of their own channel. In an assessment they go on as whichever of those linked has
/// a
/// place in it; so each finds it at the question where the other left it, and keeps what they began when unlinked.
public final class Identities {
    private volatile Map<String, List<String>> groups;

    /// @param linked groups of officer ids, each in the order in which they came to it
    public Identities(List<List<String>> linked) {
        var all = new HashMap<String, List<String>>();
        linked.forEach(group -> group.forEach(each -> all.put(each, List.copyOf(group))));
        this.groups = Map.copyOf(all);
    }

    /// All ids of an officer, in the same order for each of them; only their own if they are not linked.
    List<String> of(String officer) {
        List<String> group = groups.get(officer);
        return group == null ? List.of(officer) : group;
    }

    /// As whom an officer acts in an assessment.
    Officer in(Conversation conversation, Officer officer) {
        List<String> group = groups.get(officer.id());
        return group == null ? officer : in(group, conversation, officer);
    }

    /// As whom an officer acts in an assessment who is one of a group.
    static Officer in(List<String> group, Conversation conversation, Officer officer) {
        return group.stream()
                .filter(conversation.positions()::containsKey)
                .findFirst()
                .map(id -> new Officer(id, officer.name()))
                .orElse(officer);
    }

    /// These are one and the same from now on; a single one is linked with nobody.
    synchronized void link(List<String> officers) {
        var all = new HashMap<>(groups);
        officers.forEach(each -> all.put(each, List.copyOf(officers)));
        if (officers.size() == 1) all.remove(officers.getFirst());
        groups = Map.copyOf(all);
    }
}
