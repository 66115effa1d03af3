/// Reads past assessments in from files: a file becomes a [Source], and a source the cells of a form that is known.
@NullMarked
package org.dueregard.ingest;

import org.jspecify.annotations.NullMarked;
