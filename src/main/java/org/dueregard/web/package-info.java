/// The service over HTTP: the JSON interface, the pages, and who may ask.
@NullMarked
package org.dueregard.web;

import org.jspecify.annotations.NullMarked;
