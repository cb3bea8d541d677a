# shellcheck shell=bash
# The browser tests of ./test: a demo silo of their own, with its own PostgreSQL, on a free port, gone afterwards.
# Sourced by dev.sh, before test.sh.

browser_silo_pid=
browser_silo_data=
# How long a busy machine may take to start or to end it.
browser_silo_seconds=300

# The browser's path, or nothing.
find_browser() {
  local name
  if [ -n "${LEADEXEC_CHROMIUM:-}" ]; then
    [ ! -x "$LEADEXEC_CHROMIUM" ] || echo "$LEADEXEC_CHROMIUM"
    return 0
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name"; then return 0; fi
  done
  return 0
}

run_browser_tests() {
  local browser log="$results/browser-silo.log"
  browser=$(find_browser)
  if [ -z "$browser" ]; then
    skipped=$((skipped + 1))
    echo "    web in a browser: skipped, because no Chromium is installed here (LEADEXEC_CHROMIUM names one elsewhere)"
    return
  fi
  export LEADEXEC_CHROMIUM=$browser
  trap stop_browser_silo EXIT
  if start_browser_silo "$log"; then
    run_vitest browser tests/e2e
  else
    tail -20 "$log"
    add_failure "web in a browser: the demo silo did not start within $browser_silo_seconds seconds"
  fi
  stop_browser_silo
  trap - EXIT
}

# Sets LEADEXEC_E2E_URL and LEADEXEC_E2E_SETUP, the link that creates its first administrator.
start_browser_silo() {
  local log=$1 second port buyer_port
  browser_silo_data=$(mktemp -d "$results/browser-silo.XXXXXX")
  read -r port buyer_port < <(free_ports)
  # A database from the environment is somebody's own.
  env -u LEADEXEC_DB -u DATABASE_URL "$root/artifacts/bin/LeadExec.Silo/release/LeadExec.Silo" \
    --demo --port "$port" --buyer-port "$buyer_port" --bind 127.0.0.1 --data "$browser_silo_data/data" \
    --buyer-simulator "$faults_output/bin/LeadExec.BuyerSimulator/release/LeadExec.BuyerSimulator" >"$log" 2>&1 </dev/null &
  browser_silo_pid=$!
  for ((second = 0; second < browser_silo_seconds; second++)); do
    LEADEXEC_E2E_SETUP=$(sed -n 's/^ *first set-up *\([^ ]*\).*/\1/p' "$log")
    if [ -n "$LEADEXEC_E2E_SETUP" ]; then
      LEADEXEC_E2E_URL=$(sed -n 's/^LeadExec serves at \([^ ]*\).*/\1/p' "$log")
      export LEADEXEC_E2E_SETUP LEADEXEC_E2E_URL
      return 0
    fi
    kill -0 "$browser_silo_pid" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}

# Two ports of this machine that nobody listens on.
free_ports() {
  node -e '
    const { createServer } = require("node:net");
    const servers = [createServer(), createServer()];
    const ports = servers.map((server) => new Promise((found) => server.listen(0, "127.0.0.1", () => found(server.address().port))));
    Promise.all(ports).then((found) => { console.log(found.join(" ")); servers.forEach((server) => server.close()); });
  '
}

# Ends exactly what was started: the silo by its id and, should it not have ended that itself, its database by its own.
stop_browser_silo() {
  local second database
  [ -n "$browser_silo_pid" ] || return 0
  kill -TERM "$browser_silo_pid" 2>/dev/null || true
  for ((second = 0; second < browser_silo_seconds; second++)); do
    kill -0 "$browser_silo_pid" 2>/dev/null || break
    sleep 1
  done
  if kill -KILL "$browser_silo_pid" 2>/dev/null; then
    add_failure "web in a browser: the demo silo did not end within $browser_silo_seconds seconds"
  fi
  wait "$browser_silo_pid" 2>/dev/null || true
  browser_silo_pid=
  database=$(find "$browser_silo_data" -name postmaster.pid -exec head -n 1 {} \; 2>/dev/null | head -n 1)
  if [ -n "$database" ] && kill -INT "$database" 2>/dev/null; then
    add_failure "web in a browser: the demo silo left its database running (process $database)"
    sleep 5
  fi
  rm -rf -- "$browser_silo_data"
}
