package org.dueregard.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's way of writing text, there and back: https://docs.slack.dev/messaging/formatting-message-text.
final class Mrkdwn {
    /// What stands between pointed brackets: a mention, a channel, a link, and perhaps how it is shown.
    private static final Pattern MARKED = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Mrkdwn() {}

    /// Plain text as it must be sent, so that nothing in it can mention somebody or become a link.
    static String escape(String plain) {
        return clean(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Text without characters that cannot be seen, which Slack might refuse.
    static String clean(String plain) {
        boolean plainly = plain.chars().noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t');
        return plainly ? plain : UNSEEN.matcher(plain.replace("\r\n", "\n")).replaceAll("");
    }

    /// What somebody wrote, as they saw it: mentions of the bot are left out, links are shown as their words.
    ///
    /// @param bot the bot's own user id; may be empty
    static String plain(String written, String bot) {
        String read = MARKED.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(
                        shown(found.group(1), found.group(2) == null ? "" : found.group(2), bot)));
        return unescape(read).strip();
    }

    private static String shown(String target, String label, String bot) {
        if (target.startsWith("@")) {
            return !bot.isEmpty() && target.equals("@" + bot)
                    ? ""
                    : "@" + (label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("#")) return "#" + (label.isEmpty() ? target.substring(1) : label);
        if (target.startsWith("!")) return label.isEmpty() ? "@" + target.substring(1) : label;
        return label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
