package org.dueregard.knowledge;

import org.dueregard.toolkit.Toolkit;

/// A version of a toolkit with where it was read from and what tells whether it has changed.
///
/// @param file        the file's name as its author knows it
/// @param fingerprint see [ToolkitReader#fingerprint]
record Edition(Toolkit toolkit, String file, String fingerprint) {

    /// The toolkit's id and version, for example `due-regard/1`.
    String key() {
        return toolkit.id() + "/" + toolkit.version();
    }
}
