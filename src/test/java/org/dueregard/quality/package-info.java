@NullMarked
package org.dueregard.quality;

import org.jspecify.annotations.NullMarked;
