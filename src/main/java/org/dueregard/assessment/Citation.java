package org.dueregard.assessment;

/// A stored passage, as cited: its id in the knowledge or the register, its words, and where they come from.
///
/// @param date   the date or period of the source as text; may be empty
/// @param url    may be empty
/// @param reason why it was shown; may be empty
public record Citation(String id, String title, String text, String source, String date, String url, String reason) {}
