@NullMarked
package org.dueregard.embedding;

import org.jspecify.annotations.NullMarked;
