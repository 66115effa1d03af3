@NullMarked
package org.dueregard.teams;

import org.jspecify.annotations.NullMarked;
