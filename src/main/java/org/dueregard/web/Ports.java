package org.dueregard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dueregard.guide.Assembling;
import org.dueregard.guide.Document;
import org.dueregard.guide.FrontDesk;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Imports;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Register;
import org.dueregard.guide.Retelling;
import org.dueregard.guide.SentCounts;
import org.dueregard.guide.Toolkits;
import org.dueregard.toolkit.Toolkit;

/// What the routes call.
///
/// @param clock   settles the time and, by its zone, what day it is
/// @param page    writes an assembled assessment as a whole HTML page
/// @param groups  ids of the optional groups to ask about
/// @param retelling tells the turns of an assessment of a form again
/// @param imports reads past assessments in from files
/// @param desk    runs the errands that are about no single assessment
/// @param linking makes officers and people in other channels one and the same
/// @param sent    what was sent to each channel
/// @param trouble what keeps the service from being ready; empty if it is ready
public record Ports(
        Guide guide,
        Memory memory,
        Assembling assembling,
        Toolkits toolkits,
        Register register,
        Journal journal,
        Passages passages,
        Clock clock,
        Function<Document, String> page,
        Set<String> groups,
        Function<Toolkit, Retelling> retelling,
        Imports imports,
        FrontDesk desk,
        Linking linking,
        Supplier<List<SentCounts>> sent,
        Supplier<Optional<String>> trouble) {
    public Ports {
        groups = Set.copyOf(groups);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
