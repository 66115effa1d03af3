@NullMarked
package org.dueregard.guide;

import org.jspecify.annotations.NullMarked;
