/// The assembled assessment as a page to read, print and keep.
@NullMarked
package org.dueregard.report;

import org.jspecify.annotations.NullMarked;
