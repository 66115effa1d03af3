/// Plays filled forms from start to finish.
@NullMarked
package org.dueregard.replay;

import org.jspecify.annotations.NullMarked;
