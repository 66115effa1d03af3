package org.dueregard.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.TextAnalyser;

/// Reads English with OpenNLP 2.5.
///
/// The models are read when first needed, and once. Only the first {@value #MAX_CHARS} characters of a text are read
/// for words, because finding lemmas is slow. What was worked out last is kept for each paragraph, so a text that grows
/// costs only what is new in it. Safe for many threads.
public final class EnglishText implements TextAnalyser {

    /// About three pages.
    public static final int MAX_CHARS = 8_000;

    private static final int MAX_SENTENCE_CHARS = 200_000;
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Dictionary groups;
    private final Dictionary changes;
    private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();
    private final Recent<Tools.Tagged, String> lemmas = new Recent<>(20_000, word -> using(tools -> tools.lemma(word)));
    private final Recent<String, List<Word>> words = new Recent<>(1_000, this::wordsOf);

    /// @param groups  for each group's id the words that name its people, see [Dictionary]
    /// @param changes for each kind of change the words that speak of it
    /// @throws IllegalArgumentException if an entry has no words
    public EnglishText(Map<String, List<String>> groups, Map<String, List<String>> changes) {
        this.groups = new Dictionary(groups);
        this.changes = new Dictionary(changes);
    }

    @Override
    public List<String> sentences(String text) {
        return using(tools -> sentences(cut(text, MAX_SENTENCE_CHARS), tools).toList());
    }

    @Override
    public List<String> lemmas(String text) {
        return words(text).stream()
                .filter(Word::carriesMeaning)
                .map(Word::lemma)
                .toList();
    }

    @Override
    public Set<String> groups(String text) {
        return groups.find(words(text));
    }

    @Override
    public Set<String> changes(String text) {
        return changes.find(words(text));
    }

    @Override
    public List<String> properNames(String text) {
        return using(tools -> sentences(cut(text, MAX_SENTENCE_CHARS), tools)
                .flatMap(sentence -> ProperNames.of(tagged(sentence, tools).toList()).stream())
                .toList());
    }

    private List<Word> words(String text) {
        return Sentences.blocks(cut(text, MAX_CHARS))
                .flatMap(block -> words.of(block).stream())
                .toList();
    }

    private List<Word> wordsOf(String block) {
        return using(tools -> sentencesOf(block.replace('’', '\''), tools)
                .flatMap(sentence -> tagged(sentence, tools))
                .flatMap(this::parts)
                .toList());
    }

    private static Stream<String> sentences(String text, Tools tools) {
        return Sentences.blocks(text).flatMap(block -> sentencesOf(block, tools));
    }

    private static Stream<String> sentencesOf(String block, Tools tools) {
        return Sentences.mended(tools.sentences.sentDetect(block)).stream();
    }

    private static Stream<Tools.Tagged> tagged(String sentence, Tools tools) {
        String[] tokens = tools.tokens.tokenize(sentence);
        String[] tags = tools.tags.tag(tokens);
        return IntStream.range(0, tokens.length).mapToObj(i -> new Tools.Tagged(tokens[i], tags[i]));
    }

    /// The words of a token: none for a stop or an `'s`, two for `looked-after`.
    private Stream<Word> parts(Tools.Tagged token) {
        if (token.form().startsWith("'")) return Stream.empty();
        return Arrays.stream(PARTS.split(token.form()))
                .filter(part -> !part.isEmpty())
                .map(part -> new Word(part, lemmas.of(new Tools.Tagged(part, token.tag())), token.tag()));
    }

    /// Tools serve one thread at a time, and wait for the next.
    private <T> T using(Function<Tools, T> work) {
        Tools waiting = idle.poll();
        Tools tools = waiting == null ? Tools.make() : waiting;
        T result = work.apply(tools);
        idle.add(tools);
        return result;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
