@NullMarked
package org.dueregard.courier;

import org.jspecify.annotations.NullMarked;
