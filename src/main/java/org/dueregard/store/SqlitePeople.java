package org.dueregard.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Journal.RepeatedException;
import org.dueregard.guide.Listing;
import org.dueregard.guide.People;
import org.dueregard.store.Write.Result;

/// What is known of people, in the same file as the turns.
final class SqlitePeople implements People {
    private final Writer writer;
    private final Readers readers;
    private final Bell bell;

    SqlitePeople(Writer writer, Readers readers, Bell bell) {
        this.writer = writer;
        this.readers = readers;
        this.bell = bell;
    }

    @Override
    public Known know(String officer, String messageId) {
        return readers.read(reader -> reader.people().know(officer, messageId));
    }

    @Override
    public List<List<String>> linked() {
        return readers.read(reader -> reader.people().linked());
    }

    @Override
    public Optional<Code> findCode(String hash) {
        return readers.read(reader -> reader.people().findCode(hash));
    }

    @Override
    public int wrongTries(String officer, Instant since) {
        return readers.read(reader -> reader.people().wrongTries(officer, since));
    }

    @Override
    public List<Listing> assessments(List<String> officers, int most) {
        return readers.read(reader -> reader.people().assessments(officers, most));
    }

    @Override
    public void save(Beside beside, Instant at) {
        Result result = writer.append(new Append(new Write.Alone(beside, at)));
        if (result == Result.REPEATED) throw new RepeatedException("The message was heard before");
        bell.ring(beside);
    }
}
