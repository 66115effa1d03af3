@NullMarked
package org.dueregard;

import org.jspecify.annotations.NullMarked;
