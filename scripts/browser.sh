# Sourced by ./test: finds Chromium and Node.js for the tests in a browser, or installs them where it may (root on Debian).
find_chromium() {
  for c in "${DUEREGARD_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
           "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -n "$c" ] && found=$(command -v "$c" 2>/dev/null) && { echo "$found"; return 0; }
  done
  return 0
}
find_node() { command -v node 2>/dev/null || command -v nodejs 2>/dev/null || true; }

chromium=$(find_chromium)
node=$(find_node)
if { [ -z "$chromium" ] || [ -z "$node" ]; } && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; then
  wanted=""
  [ -n "$chromium" ] || wanted="chromium"
  [ -n "$node" ] || wanted="$wanted nodejs"
  echo "Installing for the tests in a browser: $wanted"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # a list of package names
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends $wanted; } >/dev/null 2>&1 || true
  chromium=$(find_chromium)
  node=$(find_node)
fi
if [ -n "$chromium" ] && [ -n "$node" ]; then
  DUEREGARD_CHROMIUM=$chromium
  PLAYWRIGHT_NODEJS_PATH=$node
else
  DUEREGARD_CHROMIUM=none
  PLAYWRIGHT_NODEJS_PATH=${node:-/usr/bin/node}
  echo "SKIPPED: the tests in a browser need Chromium and Node.js: install both (on Debian: apt-get install chromium nodejs) and run ./test again." >&2
fi
export DUEREGARD_CHROMIUM PLAYWRIGHT_NODEJS_PATH
