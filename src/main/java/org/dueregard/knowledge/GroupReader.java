package org.dueregard.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dueregard.toolkit.Characteristic;
import org.dueregard.toolkit.Group;

/// Reads the groups of a toolkit.
final class GroupReader {

    private GroupReader() {}

    static Group read(Fields fields) {
        Optional<Characteristic> characteristic = fields.word("characteristic", Characteristic.class);
        var group = new Group(
                fields.text("id", Shape.ID),
                fields.text("label", Shape.LINE),
                characteristic.orElse(null),
                fields.needWord("kind", Group.Kind.class, Group.Kind.LOCAL),
                fields.text("covers", Shape.LINE, ""),
                aims(fields),
                fields.flag("optional", false));
        check(fields, group);
        fields.end();
        return group;
    }

    private static Set<Integer> aims(Fields fields) {
        List<Integer> aims = fields.numbers("aims", 1, 3);
        if (aims.isEmpty() && fields.has("aims")) {
            fields.mistake("`aims` is empty.", "Write which of the three aims count, such as [1, 2, 3].");
        }
        if (new TreeSet<>(aims).size() < aims.size()) {
            fields.mistake("`aims` names an aim twice.", "Write each aim once.");
        }
        return aims.isEmpty() ? Set.of(1, 2, 3) : Set.copyOf(aims);
    }

    private static void check(Fields fields, Group group) {
        boolean statutory = group.kind() == Group.Kind.STATUTORY;
        if (statutory && group.characteristic() == null) {
            fields.mistake(
                    "A statutory group must say which characteristic it is.",
                    "Add `characteristic`, or make its `kind` local or area.");
        }
        if (!statutory && group.characteristic() != null) {
            fields.mistake(
                    "A group that is one of the Act's characteristics must be statutory.",
                    "Write `kind: statutory`, or take `characteristic` out.");
        }
        if (group.characteristic() == Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP
                && !group.aims().equals(Set.of(1))) {
            fields.mistake(
                    "Only the first aim covers marriage and civil partnership (Equality Act 2010, s.149(7)).",
                    "Write `aims: [1]`.");
        }
        if (group.optional() && group.kind() != Group.Kind.LOCAL) {
            fields.mistake("Only a local group can be optional.", "Take `optional` out.");
        }
    }
}
