package org.dueregard;

import java.util.Optional;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Due Regard " + version());
    }

    /// The version in the jar's manifest, or "(not packaged)" when the classes do not come from a jar.
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
