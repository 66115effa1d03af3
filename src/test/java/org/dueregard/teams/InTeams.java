package org.dueregard.teams;

import org.dueregard.house.Office;
import org.dueregard.replay.Performer;

/// An officer in Teams, with Microsoft's side and everything signed, in front of an office.
public final class InTeams implements Performer {
    private final MockConnector microsoft = new MockConnector();
    private final Council council;
    private final Officer officer;

    public InTeams(Office office) {
        this.council = new Council(office, microsoft.settings());
        this.officer = new Officer("ann", microsoft, council, office.clock);
    }

    @Override
    public org.dueregard.assessment.Officer officer() {
        return officer.person().officer();
    }

    @Override
    public void begin() {
        officer.type("new assessment 1");
    }

    @Override
    public void comeBack() {
        officer.type("my assessments 1");
    }

    @Override
    public void says(String words) {
        officer.type(words);
    }

    @Override
    public void picks(String label) {
        officer.pick(label);
    }

    @Override
    public String told() {
        return officer.told();
    }

    @Override
    public void close() {
        council.close();
        microsoft.close();
    }
}
