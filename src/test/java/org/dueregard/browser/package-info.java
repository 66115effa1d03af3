/// The browser that tests look at pages with.
@NullMarked
package org.dueregard.browser;

import org.jspecify.annotations.NullMarked;
