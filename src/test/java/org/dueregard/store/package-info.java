@NullMarked
package org.dueregard.store;

import org.jspecify.annotations.NullMarked;
