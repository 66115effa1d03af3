@org.jspecify.annotations.NullMarked
package org.dueregard.ingest;
