package org.dueregard.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The ids that entries of knowledge may use to say whom and what they are about.
final class Vocabulary {
    static final Set<String> GROUPS = Set.of(
            "age",
            "disability",
            "sex",
            "race",
            "gender-reassignment",
            "religion-or-belief",
            "sexual-orientation",
            "pregnancy-and-maternity",
            "marriage-and-civil-partnership",
            "carers",
            "care-experience",
            "armed-forces",
            "low-income",
            "rural",
            "looked-after-children",
            "neet",
            "teenage-parents",
            "young-children",
            "out-of-work",
            "offenders",
            "substance-use",
            "homelessness",
            "digital-exclusion",
            "single-parents",
            "migrants-and-asylum",
            "language",
            "domestic-abuse",
            "human-rights",
            "health-and-wellbeing",
            "procurement");

    static final Set<String> CHANGES = Set.of(
            "closure",
            "move",
            "charge",
            "eligibility",
            "digital-first",
            "opening-hours",
            "staffing",
            "commissioning",
            "partnership",
            "grants",
            "transport",
            "housing",
            "childrens-services",
            "adult-care",
            "budget",
            "policy",
            "strategy",
            "new-service",
            "planning",
            "procurement",
            "public-space",
            "libraries",
            "leisure",
            "schools",
            "benefits");

    private static final Set<String> JURISDICTIONS = Set.of("england", "wales", "scotland", "northern-ireland", "uk");

    private Vocabulary() {}

    static Set<String> groups(Fields fields) {
        return known(fields, "`groups`", fields.ids("groups"), GROUPS);
    }

    static Set<String> changes(Fields fields) {
        return known(fields, "`changes`", fields.ids("changes"), CHANGES);
    }

    static Set<String> jurisdictions(Fields fields) {
        return known(fields, "`jurisdiction`", fields.needTexts("jurisdiction", Shape.ID), JURISDICTIONS);
    }

    /// Says which of the names of a word list are no groups.
    static void checkGroups(Fields fields, List<String> names) {
        known(fields, "the list", names, GROUPS);
    }

    /// Says which of the names of a word list are no changes.
    static void checkChanges(Fields fields, List<String> names) {
        known(fields, "the list", names, CHANGES);
    }

    private static Set<String> known(Fields fields, String name, List<String> ids, Set<String> known) {
        ids.stream()
                .filter(id -> !id.isEmpty() && !known.contains(id))
                .forEach(id -> fields.mistake(
                        "In " + name + ", \"" + id + "\" is not known.",
                        "Use one of: " + String.join(", ", new TreeSet<>(known)) + "."));
        return new LinkedHashSet<>(ids);
    }
}
