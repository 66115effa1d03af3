package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts English text into the stems that stand in the index.
final class Tokens {

    /// Lower case, without the commonest words, reduced by Porter's stemmer.
    static final Analyzer ENGLISH = new EnglishAnalyzer();

    /// Words that say nothing of a proposal, since every proposal or question has them.
    private static final Set<String> SAYING_NOTHING = words("""
            about above building centre community customer group hour old open opens save user across after again all already also although among an another any anyone around aim affect away
            because become been before being below best better between both bring came can cannot change come council could county
            current currently day did different do does doing done down due during each either else ensure etc even every everyone
            few find first from further general get give given go going good got great group had has have having he help her here
            him his how however i impact include including it its just keep kind know large last least less let like local long
            look lot made main make making many matter may me mean means might month more most much must my name near need never new next
            now number off often one only other our out over own part people per person place plan please possible
            propose proposal provide put question rather reason resident same say see service several shall she should show since so some someone something
            soon still such sure take tell than them thing think this those three through time today too toward town
            two under until up us use used user using very want was way we week well went were what when where whether which while
            who whom whose why will with within without word work would write year yes yet you your""");

    private Tokens() {}

    /// @param stem    as in the index
    /// @param surface as written
    record Token(String stem, String surface) {
        boolean saysSomething() {
            return Tokens.saysSomething(stem);
        }

        boolean isInCapitals() {
            return surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
        }
    }

    static boolean saysSomething(String stem) {
        return stem.length() > 1 && !SAYING_NOTHING.contains(stem);
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ENGLISH.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    static List<String> stems(String text) {
        return of(text).stream().map(Token::stem).toList();
    }

    private static Set<String> words(String list) {
        return stems(list).stream().collect(Collectors.toUnmodifiableSet());
    }
}
