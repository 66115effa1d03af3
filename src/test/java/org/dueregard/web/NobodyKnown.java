package org.dueregard.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Journal.RepeatedException;
import org.dueregard.guide.Listing;
import org.dueregard.guide.People;

/// People of whom nothing is known but the codes they were given and the messages that were heard.
final class NobodyKnown implements People {
    private final List<Change.CodeGiven> codes = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final List<Change.WrongTry> wrong = new ArrayList<>();

    @Override
    public synchronized Known know(String officer, String messageId) {
        return new Known("", "", false, heard.contains(officer + messageId));
    }

    @Override
    public List<List<String>> linked() {
        return List.of();
    }

    @Override
    public synchronized Optional<Code> findCode(String hash) {
        return codes.stream()
                .filter(code -> code.hash().equals(hash))
                .map(code -> new Code(code.officer(), code.until()))
                .findFirst();
    }

    @Override
    public synchronized int wrongTries(String officer, Instant since) {
        return (int)
                wrong.stream().filter(each -> each.officer().equals(officer)).count();
    }

    @Override
    public List<Listing> assessments(List<String> officers, int most) {
        return List.of();
    }

    @Override
    public synchronized void save(Beside beside, Instant at) {
        Beside.Heard message = beside.heard();
        if (message != null && !heard.add(message.officer() + message.messageId()))
            throw new RepeatedException("heard");
        for (Change change : beside.changes()) {
            switch (change) {
                case Change.CodeGiven given -> codes.add(given);
                case Change.CodeTaken(var hash) ->
                    codes.removeIf(code -> code.hash().equals(hash));
                case Change.WrongTry wrongly -> wrong.add(wrongly);
                case Change _ -> {}
            }
        }
    }
}
