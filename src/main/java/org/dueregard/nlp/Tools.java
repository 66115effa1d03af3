package org.dueregard.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// One set of OpenNLP tools. The models may be shared by threads; the tools made from them may not.
final class Tools {
    final SentenceDetectorME sentences;
    final TokenizerME tokens;
    final POSTaggerME tags;
    private final LemmatizerME lemmas;

    private Tools(Models models) {
        sentences = new SentenceDetectorME(models.sentences);
        tokens = new TokenizerME(models.tokens);
        tags = new POSTaggerME(models.tags);
        lemmas = new LemmatizerME(models.lemmas);
    }

    /// The first call reads the models, which takes about half a second.
    static Tools make() {
        return new Tools(Models.ONCE);
    }

    /// The dictionary form of a word, which stands as it is when the model knows none.
    String lemma(Tagged word) {
        String lower = word.form().toLowerCase(Locale.ROOT);
        String lemma = lemmas.lemmatize(new String[] {lower}, new String[] {word.tag()})[0];
        return lemma.isBlank() || lemma.equals("O") || lemma.equals("_") ? lower : lemma.toLowerCase(Locale.ROOT);
    }

    record Tagged(String form, String tag) {}

    /// Read when first used, and once.
    private static final class Models {
        static final Models ONCE = new Models();

        final SentenceModel sentences = read("sentence", SentenceModel::new);
        final TokenizerModel tokens = read("tokens", TokenizerModel::new);
        final POSModel tags = read("pos", POSModel::new);
        final LemmatizerModel lemmas = read("lemmas", LemmatizerModel::new);

        private static <M> M read(String name, Reading<M> reading) {
            String file = "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
            try (InputStream in = Tools.class.getResourceAsStream(file)) {
                if (in == null)
                    throw new IllegalStateException("The language model " + file + " is not on the class path");
                return reading.from(in);
            } catch (IOException broken) {
                throw new UncheckedIOException("The language model " + file + " cannot be read", broken);
            }
        }
    }

    private interface Reading<M> {
        M from(InputStream in) throws IOException;
    }
}
