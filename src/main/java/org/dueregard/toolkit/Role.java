package org.dueregard.toolkit;

import java.util.Locale;

/// What the answer to a question means to an assessment, whatever the form calls the question.
///
/// Checks, search and reports work by role and so for every toolkit.
public enum Role {
    TITLE,
    DESCRIPTION,
    AIMS,
    OUTCOMES,
    BENEFICIARIES,
    LEAD,
    STAKEHOLDERS,
    EVIDENCE,
    USER_DATA,
    WORKFORCE_DATA,
    CONSULTATION,
    SAID,
    CHANGED,
    EFFECT,
    NEGATIVE,
    POSITIVE,
    NEUTRAL,
    MITIGATION,
    RATING,
    OVERLAP,
    CUMULATIVE,
    ACTION,
    OWNER,
    DUE,
    ACTION_OUTCOME,
    PRIORITY,
    MONITORING,
    REVIEW,
    REPORT,
    DECISION_DATE,
    MEETING,
    OUTCOME,
    JUSTIFICATION,
    COMPLETED_BY,
    COMPLETED_ON,
    APPROVED_BY,
    APPROVED_ON,
    MODERATION,
    AIM_ONE,
    AIM_TWO,
    AIM_THREE,
    SCREENING,
    START_DATE,
    OTHER;

    /// The name used in toolkits, for example `user-data`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
