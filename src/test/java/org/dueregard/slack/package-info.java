@NullMarked
package org.dueregard.slack;

import org.jspecify.annotations.NullMarked;
