/// Keeps passages in a Lucene index and finds them again: suggestions, guidance and search by keyword.
@NullMarked
package org.dueregard.search;

import org.jspecify.annotations.NullMarked;
