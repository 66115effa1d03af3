/// Finished and unfinished assessments in one SQLite file: an adapter of the journal and the register.
@NullMarked
package org.dueregard.store;

import org.jspecify.annotations.NullMarked;
