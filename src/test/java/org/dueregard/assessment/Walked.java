package org.dueregard.assessment;

import java.util.List;

/// The steps of an assessment worked out from nothing, to compare with those it carries from answer to answer.
public final class Walked {
    private Walked() {}

    public static List<Step> afresh(Assessment assessment) {
        return new Path(assessment.toolkit(), assessment.kept(), assessment.rows()).steps();
    }
}
