@NullMarked
package org.dueregard.bench;

import org.jspecify.annotations.NullMarked;
