/// Turns text into vectors on this computer, with a small language model that reads but does not write.
@NullMarked
package org.dueregard.embedding;

import org.jspecify.annotations.NullMarked;
