package org.dueregard.toolkit;

import java.util.Locale;

/// The nine protected characteristics (Equality Act 2010, s.4), in the Act's order.
public enum Characteristic {
    AGE,
    DISABILITY,
    GENDER_REASSIGNMENT,
    MARRIAGE_AND_CIVIL_PARTNERSHIP,
    PREGNANCY_AND_MATERNITY,
    RACE,
    RELIGION_OR_BELIEF,
    SEX,
    SEXUAL_ORIENTATION;

    /// The id used in toolkits and knowledge, for example `religion-or-belief`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
