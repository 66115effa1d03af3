package org.dueregard.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dueregard.assessment.Citation;

/// Finds stored passages. What it gives is always a passage that is stored; it makes up nothing.
public interface Passages {

    /// Finds what may help with a question: best first, each with its reason; empty if nothing fits.
    ///
    /// @throws PassagesException if the index cannot be reached
    List<Citation> suggest(Wanted wanted, int most);

    /// Finds the guidance that answers an officer's own question, best first; empty if nothing does.
    ///
    /// @throws PassagesException if the index cannot be reached
    List<Citation> guidance(String question, int most);

    /// Finds a stored passage by its id.
    ///
    /// @throws PassagesException if the index cannot be reached
    Optional<Passage> find(String id);

    /// Searches everything by keyword.
    ///
    /// @throws PassagesException if the index cannot be reached
    Found search(Query query);

    /// What a search asks for.
    ///
    /// @param filters wanted value by facet; a facet that is not named is not filtered
    /// @param page    counted from 1
    /// @param size    results a page, 1 to 50
    record Query(String words, Map<Facet, String> filters, Order order, int page, int size) {
        public Query {
            filters = Map.copyOf(filters);
        }

        /// Everything about some words, best first.
        public static Query of(String words, int size) {
            return new Query(words, Map.of(), Order.BEST, 1, size);
        }
    }

    enum Order {
        BEST,
        NEWEST
    }

    enum Facet {
        KIND,
        GROUP,
        ORGANISATION,
        TOOLKIT,
        YEAR
    }

    /// @param facets for each facet its values with how many results have them, most first
    /// @param meant  the same words in the spelling that is known, where they look misspelt; otherwise empty
    record Found(long total, List<Hit> hits, Map<Facet, List<Count>> facets, String meant) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// @param excerpt plain text around the words found, which stand between `\u0002` and `\u0003`
    record Hit(Passage passage, String excerpt) {}

    record Count(String value, long count) {}

    class PassagesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PassagesException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
