package org.dueregard.slack;

/// How much Slack takes, by its Block Kit reference (https://docs.slack.dev/reference/block-kit). Where Slack counts
/// characters, so do these; a little is left free.
final class Limits {
    static final int BLOCKS_IN_A_MESSAGE = 50;
    static final int BLOCKS_IN_A_VIEW = 100;
    /// Slack refuses a message whose blocks have much more than this in all (`msg_blocks_too_long`).
    static final int CHARS_IN_A_MESSAGE = 12_000;
    static final int FALLBACK = 3_900;
    static final int SECTION = 3_000;
    static final int HEADER = 150;
    static final int BUTTONS_IN_A_BLOCK = 25;
    static final int LABEL = 75;
    static final int BUTTON_VALUE = 2_000;
    static final int OPTION_VALUE = 150;
    static final int OPTIONS = 100;
    static final int BOXES = 10;
    static final int PLACEHOLDER = 150;
    static final int INPUT_LABEL = 2_000;
    static final int INPUT = 3_000;
    static final int TITLE = 24;
    static final int PRIVATE_DATA = 3_000;
    static final int ACTION = 255;

    private Limits() {}
}
