package org.dueregard.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Passage.Worked;
import org.dueregard.guide.Passages.Facet;

/// Writes a passage as a document of the index, and reads it back.
///
/// Title and body lie in one field: on four public collections that ranked as well as or better than two fields, and
/// raising the title made it worse.
final class Documents {
    static final String TEXT = "text";
    static final String ALSO = "also";
    static final String OWNER = "owner";
    static final String KIND = "kind";
    static final String ROLE = "role";
    static final String GROUP = "group";
    static final String CHANGE = "change";
    static final String ASSESSMENT = "assessment";
    static final String ID = "id";
    static final String DAY = "day";
    static final String DECLINED = "declined";

    /// What the passage means, as a vector; missing until it is worked out.
    static final String VECTOR = "vector";

    private static final String TITLE_VECTOR = "title-vector";

    /// Unstemmed words, by which the beginning of a word is looked up.
    static final String PLAIN = "plain";

    /// Stands for all groups.
    static final String ALL = "*";

    static final FacetsConfig FACETS = facets();

    private static final FieldType WORDS_ONLY = wordsOnly();

    private static final LocalDate UNKNOWN = LocalDate.EPOCH.minusYears(1000);

    private Documents() {}

    /// What a passage says as far as its meaning goes, with the ways people ask for it.
    static String meaning(Passage passage) {
        return String.join("\n", passage.title(), passage.body(), String.join("\n", passage.also()))
                .strip();
    }

    static Document write(Passage passage, String owner) {
        Document document = new Document();
        String text = passage.title() + "\n" + passage.body();
        document.add(new TextField(TEXT, text, Store.NO));
        document.add(new Field(PLAIN, text + "\n" + String.join("\n", passage.also()), WORDS_ONLY));
        passage.also().forEach(each -> document.add(new TextField(ALSO, each, Store.YES)));
        document.add(new StringField(OWNER, owner, Store.YES));
        addIds(passage, document);
        addStored(passage, document);
        addFacets(passage, document);
        Together.write(passage, document);
        return document;
    }

    static Document write(Passage passage, String owner, Sense sense) {
        Document document = write(passage, owner);
        document.add(vector(sense.text()));
        document.add(new StoredField(TITLE_VECTOR, sense.title().bytes()));
        return document;
    }

    static KnnFloatVectorField vector(float[] vector) {
        return new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static void addIds(Passage passage, Document document) {
        document.add(new StringField(ID, passage.id(), Store.YES));
        document.add(new StringField(KIND, passage.kind().name(), Store.YES));
        document.add(new StringField(ROLE, passage.role(), Store.YES));
        document.add(new StringField(ASSESSMENT, passage.assessment(), Store.YES));
        passage.groups().forEach(group -> document.add(new StringField(GROUP, group, Store.YES)));
        if (passage.groups().isEmpty()) document.add(new StringField(GROUP, ALL, Store.NO));
        passage.changes().forEach(change -> document.add(new StringField(CHANGE, change, Store.YES)));
        LocalDate day = SourceDate.read(passage.date()).map(SourceDate::last).orElse(UNKNOWN);
        document.add(new NumericDocValuesField(DAY, day.toEpochDay()));
    }

    private static void addStored(Passage passage, Document document) {
        document.add(new StoredField("title", passage.title()));
        document.add(new StoredField("body", passage.body()));
        document.add(new StoredField("source", passage.source()));
        document.add(new StoredField("date", passage.date()));
        document.add(new StoredField("url", passage.url()));
        document.add(new StoredField("organisation", passage.organisation()));
        document.add(new StoredField("toolkit", passage.toolkit()));
        document.add(new StoredField("place", passage.standing().place()));
        document.add(new StoredField("newer", passage.standing().newer()));
        document.add(new StoredField("worked", passage.standing().worked().name()));
        passage.standing().declined().forEach(each -> document.add(new StringField(DECLINED, each, Store.YES)));
    }

    private static void addFacets(Passage passage, Document document) {
        add(Facet.KIND, passage.kind().name().toLowerCase(Locale.ROOT), document);
        passage.groups().forEach(group -> add(Facet.GROUP, group, document));
        add(Facet.ORGANISATION, passage.organisation(), document);
        add(Facet.TOOLKIT, passage.toolkit(), document);
        add(
                Facet.YEAR,
                SourceDate.read(passage.date()).map(date -> "" + date.year()).orElse(""),
                document);
    }

    private static void add(Facet facet, String value, Document document) {
        if (!value.isBlank()) document.add(new SortedSetDocValuesFacetField(facet.name(), value));
    }

    static Optional<Passage> find(IndexSearcher searcher, String id) throws IOException {
        ScoreDoc[] hits = searcher.search(new TermQuery(new Term(ID, id)), 1).scoreDocs;
        if (hits.length == 0) return Optional.empty();
        return Optional.of(read(searcher.storedFields().document(hits[0].doc)));
    }

    static TitleVector titleVector(Document document) {
        BytesRef bytes = document.getBinaryValue(TITLE_VECTOR);
        return bytes == null ? TitleVector.UNKNOWN : new TitleVector(BytesRef.deepCopyOf(bytes).bytes);
    }

    static Passage read(Document document) {
        return new Passage(
                document.get(ID),
                Kind.valueOf(document.get(KIND)),
                document.get("title"),
                document.get("body"),
                List.of(document.getValues(ALSO)),
                set(document.getValues(GROUP)),
                set(document.getValues(CHANGE)),
                document.get(ROLE),
                document.get("source"),
                document.get("date"),
                document.get("url"),
                document.get("organisation"),
                document.get("toolkit"),
                document.get(ASSESSMENT),
                new Standing(
                        document.get("place"),
                        document.get("newer"),
                        Worked.valueOf(document.get("worked")),
                        set(document.getValues(DECLINED))));
    }

    private static Set<String> set(String[] values) {
        return new LinkedHashSet<>(List.of(values));
    }

    private static FieldType wordsOnly() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// Each facet has a field of its own: a passage has one value of most, and one is counted faster than some.
    static String field(Facet facet) {
        return "facet-" + facet.name().toLowerCase(Locale.ROOT);
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(Facet.GROUP.name(), true);
        for (Facet facet : Facet.values()) config.setIndexFieldName(facet.name(), field(facet));
        return config;
    }
}
