@NullMarked
package org.dueregard.toolkit;

import org.jspecify.annotations.NullMarked;
