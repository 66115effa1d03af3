package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PastedHtmlTest {

    @Test
    void textWithoutATagStaysAsItIs() {
        assertEquals("5 < 6 and 7 > 2\n\n- a", PastedHtml.plain("5 < 6 and 7 > 2\n\n- a"));
    }

    @Test
    void tagsAndScriptsGoAndWordsStay() {
        assertEquals(
                "Close the library\nOn Mondays",
                PastedHtml.plain(
                        "<p>Close <b>the</b> library</p><script>alert(1)</script><p onclick=x>On Mondays</p>"));
    }

    @Test
    void aTableKeepsItsCells() {
        assertEquals(
                "Ask users\tAnn Lee\tMay 2027\nTell staff\tBo Ray\tJune 2027",
                PastedHtml.plain(
                        "<table><tr><td>Ask users</td><td>Ann Lee</td><td>May 2027</td></tr>\n<tr><td>Tell staff</td> <td>Bo Ray</td><td>June 2027</td></tr></table>"));
    }

    @Test
    void aListKeepsItsEntries() {
        assertEquals("- carers\n- young people", PastedHtml.plain("<ul><li>carers</li><li>young people</li></ul>"));
    }
}
