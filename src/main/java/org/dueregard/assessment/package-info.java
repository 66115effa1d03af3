/// What was answered: an assessment, the path through its form, and views of it by role. Pure.
@NullMarked
package org.dueregard.assessment;

import org.jspecify.annotations.NullMarked;
