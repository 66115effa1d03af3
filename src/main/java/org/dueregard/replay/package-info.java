/// Plays an officer's side of a conversation through a running service, and prints the assessment that comes of it.
@NullMarked
package org.dueregard.replay;

import org.jspecify.annotations.NullMarked;
