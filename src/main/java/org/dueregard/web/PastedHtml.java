package org.dueregard.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Makes plain text of HTML that comes in, for example pasted from a web page: no tag is kept and no script's text;
/// the cells of a table are parted by tabs.
final class PastedHtml {
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|span|table|tbody|thead|tr|td|th|ul|ol|li|b|i|u|em|strong|a|h[1-6]|img|script|style|iframe|svg|font)\\b[^<>]*>");

    private PastedHtml() {}

    /// The text as it is if it holds no HTML tag, else its words.
    static String plain(String text) {
        if (!TAG.matcher(text).find()) return text;
        Document page = Jsoup.parseBodyFragment(text.replace("\n", " "));
        page.select("script, style, iframe, svg, template").remove();
        page.select("td + td, th + td, td + th, th + th").before("\t");
        page.select("br").before("\n");
        page.select("li").prepend("- ");
        page.select("p, div, tr, li, h1, h2, h3, h4, h5, h6").after("\n");
        return page.body()
                .wholeText()
                .lines()
                .map(PastedHtml::tidy)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String tidy(String line) {
        return line.replaceAll("[ \u00a0]+", " ").replaceAll(" ?\t ?", "\t").replaceAll("^ +| +$", "");
    }
}
