package org.dueregard.quality;

import java.util.Optional;
import org.dueregard.toolkit.Toolkit;

/// Where the rule behind a check comes from. Checks that rest on good practice alone have no source.
public final class RuleSource {
    private static final String BRACKING =
            "R (Bracking) v Secretary of State for Work and Pensions [2013] EWCA Civ 1345";
    private static final String BRIDGES = "R (Bridges) v Chief Constable of South Wales Police [2020] EWCA Civ 1058";
    private static final String BROWN = "R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158 (Admin)";

    private RuleSource() {}

    /// Finds the source of the rule that a finding rests on: a judgment, or the form itself for its own rules on
    /// ratings and review dates.
    public static Optional<String> find(Finding finding, Toolkit toolkit) {
        return switch (finding.check()) {
            case "Q1" -> Optional.of(BRACKING);
            case "Q7", "Q16" -> Optional.of(BRIDGES);
            case "Q24" -> Optional.of(BROWN);
            case "Q2", "Q22-late" -> Optional.of(form(toolkit.cover().source()));
            default -> Optional.empty();
        };
    }

    private static String form(Toolkit.Source source) {
        return source.date().isEmpty() ? source.title() : source.title() + ", " + source.date();
    }
}
