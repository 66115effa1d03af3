/// Tests of the house itself: the order of the packages, the start scripts and the container.
@NullMarked
package org.dueregard.house;

import org.jspecify.annotations.NullMarked;
