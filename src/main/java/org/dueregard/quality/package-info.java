/// Checks of an assessment that tell its officer what a careful reader would ask about. Pure.
@NullMarked
package org.dueregard.quality;

import org.jspecify.annotations.NullMarked;
