package org.dueregard.knowledge;

/// Something wrong in a file, said so that whoever wrote it can put it right.
///
/// @param place  where in the file, for example `question impact.negative` or `line 12`
/// @param what   what is wrong, as a sentence
/// @param remedy what to write instead, as a sentence
public record Problem(String file, String place, String what, String remedy, Severity severity) {

    public enum Severity {
        /// The program does not start with it.
        MISTAKE,
        /// Worth a look; the program starts.
        WARNING
    }

    public boolean isMistake() {
        return severity == Severity.MISTAKE;
    }

    /// The problem on one line.
    public String line() {
        return file + ", " + place + ": " + what + " " + remedy;
    }
}
