/// The conversation in Slack: what people write, press and fill in there, and what they are told in Block Kit.
@NullMarked
package org.dueregard.slack;

import org.jspecify.annotations.NullMarked;
