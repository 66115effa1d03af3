@NullMarked
package org.dueregard.assessment;

import org.jspecify.annotations.NullMarked;
