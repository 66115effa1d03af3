package org.dueregard.ingest;

/// Why a file was not read, in a sentence that says what to do.
public enum Refusal {
    EMPTY(
            "This file is empty. Check that you picked the right one, and save it again from the program it was made with."),
    HUGE(
            "This file is too big to be one assessment (the limits are 25 MB for a file, 100 MB once unpacked, and a million letters of text). Take out large pictures or split it, then import the parts."),
    BOMB(
            "This file unpacks to far more than a form could hold, so it was not opened. Get a fresh copy from the person who made it."),
    PASSWORD("This file has a password. Open it, save a copy without the password, and import the copy."),
    CORRUPT(
            "This file is damaged and cannot be read. Open it in the program it was made with and save it again; if that fails, ask for another copy."),
    UNSAFE(
            "This file holds instructions that a form does not need (a document type or an entity in its XML), so it was not opened. Save it again as .docx or .odt and import that."),
    PICTURES(
            "This file holds pictures of pages and no text. Run text recognition (OCR) on it, or get the document it was printed from."),
    OLD(
            "This is an old Office file or one with a password. Open it, save it as .docx without a password, and import that."),
    UNKNOWN("This is not a kind of file that can be imported. Save it as .docx, .odt, .pdf, .html, .md or .txt."),
    UNREADABLE("This file cannot be opened. Check that it is there and that you may read it."),
    WRONG_ENDING(
            "The name of this file ends as one kind but it is another. Give it the ending {ending} and import it again.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal why;

        RefusedException(Refusal why) {
            super(why.sentence());
            this.why = why;
        }

        Refusal why() {
            return why;
        }
    }
}
