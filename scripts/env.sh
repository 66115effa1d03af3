# Sourced by ./run, ./test and scripts/aot: finds a JDK 25 or newer and a Maven, or says plainly what is missing.
need=25
feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }
usable() { [ -x "$1/bin/javac" ] && f=$(feature "$1") && [ -n "$f" ] && [ "$f" -ge "$need" ]; }

jdk_on_path() {
  javac=$(command -v javac 2>/dev/null) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  dirname "$(dirname "$javac")"
}

pick_jdk() {
  seen=""
  for d in "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
           "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*jdk* /opt/java/*; do
    [ -n "$d" ] && [ -d "$d" ] || continue
    if usable "$d"; then JAVA_HOME=$d; export JAVA_HOME; return 0; fi
    f=$(feature "$d")
    d=$(readlink -f "$d" 2>/dev/null || echo "$d")
    case "$seen" in *"$d,"*) continue ;; esac
    [ -n "$f" ] && seen="$seen Java $f in $d,"
  done
  if [ -n "$seen" ]; then seen="only${seen%,}"; else seen="no Java at all"; fi
  echo "Due Regard needs a Java Development Kit (JDK) $need or newer and found $seen: install one (for example Eclipse Temurin $need, https://adoptium.net) or set JAVA_HOME to the folder of one, then try again." >&2
  exit 1
}

pick_maven() {
  if command -v mvn >/dev/null 2>&1; then MVN=mvn; return 0; fi
  if [ -x ./mvnw ] && { command -v curl || command -v wget; } >/dev/null 2>&1; then MVN=./mvnw; return 0; fi
  echo "Due Regard is built with Maven and found none: install Maven 3.8.7 or newer (or curl, so that ./mvnw can fetch it), then try again." >&2
  exit 1
}

pick_jdk
# Older Mavens call parts of Java that newer Javas warn about; the warnings are not ours to mend.
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
export MAVEN_OPTS
