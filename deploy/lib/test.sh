# shellcheck shell=bash
# ./test: build once with fault points, run every test program, add up. The last line is `N passed, N failed[, N skipped]`.
# Sourced by dev.sh.

passed=0 failed=0 skipped=0
project_minutes=20
faults_output="$root/artifacts/faults"
results="$root/artifacts/test-results"
fast_projects="LeadExec.Domain.Tests LeadExec.Architecture.Tests LeadExec.Delivery.Tests LeadExec.Grains.Tests"

run_tests() {
  local fast=false
  case "${1:-}" in
    '') ;;
    --fast) fast=true ;;
    *) echo "unknown option: $1 (only --fast)" >&2; exit 2 ;;
  esac
  require_dotnet
  require_node
  ensure_postgres
  rm -rf "$results"
  mkdir -p "$results"

  local target targets=LeadExec.sln web_build=
  if $fast; then
    targets=$(printf 'tests/%s ' $fast_projects)
  else
    # Beside the compiler, which does not keep two cores busy.
    (build_web) >"$results/web-build.log" 2>&1 </dev/null &
    web_build=$!
  fi
  for target in $targets; do
    build_with_faults "$target" || { add_failure "the build of $target"; [ -z "$web_build" ] || wait "$web_build" || true; report; return 1; }
  done
  if $fast; then
    for project in $fast_projects; do run_project "$project"; done
  else
    say "waiting for the web applications"
    wait "$web_build" || { tail -40 "$results/web-build.log"; add_failure "the build of the web applications"; }
    # The plain build is what people run: tests start it too, and prove that no fault point is in it.
    (build_project silo) || add_failure "the plain build of the silo"
    export LEADEXEC_PLAIN_BUILD="$root/artifacts/bin/LeadExec.Silo/release"
    for project in $(test_projects); do run_project "$project"; done
    run_web_tests
  fi
  report
}

build_with_faults() {
  say "building $1 with fault points"
  build_locked "$1" -p:Faults=true -p:ArtifactsPath="$faults_output"
}

# Every test program of the solution, by its project file's name, in the solution's order.
test_projects() {
  sed -n 's/.*"tests[\\/].*[\\/]\(LeadExec\.[A-Za-z.]*\.\(Tests\|Conformance\)\)\.csproj".*/\1/p' LeadExec.sln | tr -d '\r'
}

with_limit() {
  if command -v timeout >/dev/null; then
    # In the foreground, so that Ctrl-C reaches the tests too.
    timeout --foreground --kill-after=10 "${project_minutes}m" "$@"
  else
    "$@"
  fi
}

run_project() {
  local project=$1 log="$results/$1.log" code=0
  local program="$faults_output/bin/$project/release/$project"
  say "$project"
  if [ ! -x "$program" ]; then
    add_failure "$project: its test program was not built"
    return
  fi
  with_limit "$program" -noColor -noLogo -longRunning 120 -xml "$results/$project.xml" >"$log" 2>&1 </dev/null || code=$?
  count_project "$project" "$log" "$code"
  end_leftovers "$project"
}

# A test that leaves a program of this build running has a fault: say so, and end exactly those processes.
end_leftovers() {
  local link pid
  for link in /proc/[0-9]*/exe; do
    case $(readlink "$link" 2>/dev/null || true) in
      "$faults_output"/*)
        pid=${link#/proc/}
        pid=${pid%/exe}
        add_failure "$1: left process $pid running: $(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null || true)"
        kill -9 "$pid" 2>/dev/null || true
        ;;
    esac
  done
}

# The summary reads `NAME  Total: 11, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 3.5s`, or `NAME  Total: 0`.
count_project() {
  local project=$1 log=$2 code=$3 summary total errors bad skips idle
  summary=$(grep -E "^ +$project +Total: [0-9]+" "$log" | tail -1 || true)
  if [ -z "$summary" ]; then
    tail -40 "$log"
    if [ "$code" -eq 124 ] || [ "$code" -eq 137 ]; then
      add_failure "$project: did not end within $project_minutes minutes"
    else
      add_failure "$project: ended with code $code and without a summary"
    fi
    return
  fi
  total=$(number_after Total "$summary")
  errors=$(number_after Errors "$summary")
  bad=$(number_after Failed "$summary")
  skips=$(number_after Skipped "$summary")
  idle=$(number_after 'Not Run' "$summary")
  bad=$((bad + errors))
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
    echo "    $project: all its tests passed, but it ended with code $code"
  fi
  passed=$((passed + total - $(number_after Failed "$summary") - skips - idle))
  failed=$((failed + bad))
  skipped=$((skipped + skips + idle))
  [ "$bad" -eq 0 ] || show_failures "$log"
  grep -A2 -E '\[SKIP\]' "$log" | grep -v '^--' || true
  echo "    $project: $total tests, $bad failed, $skips skipped, $(sed -n 's/.*Time: //p' <<<"$summary")"
}

number_after() {
  local number
  number=$(sed -n "s/.*$1: \([0-9][0-9]*\).*/\1/p" <<<"$2")
  echo "${number:-0}"
}

show_failures() {
  grep -A25 -E '\[(FAIL|ERROR)\]|Cleanup Failure|\[FATAL' "$1" | head -200 || true
  echo "    whole log: ${1#"$root/"}"
}

add_failure() {
  failed=$((failed + 1))
  echo "    FAILED $1"
}

# Lint and type check count as one test each; the tests count themselves.
run_web_tests() {
  has_web || return 0
  say "web"
  if ! install_web; then
    add_failure "web: npm could not install the packages"
    return
  fi
  check_web lint
  check_web typecheck
  run_vitest unit --exclude 'tests/e2e/**'
  run_browser_tests
}

# What to run, by a name and the options of vitest.
run_vitest() {
  local name=$1 json="$results/web-$1.json" log="$results/web-$1.log" counts
  shift
  (cd src/web && with_limit npx --no-install vitest run "$@" --reporter=default --reporter=json --outputFile.json="$json") >"$log" 2>&1 </dev/null || true
  if [ ! -s "$json" ]; then
    tail -40 "$log"
    add_failure "web: the $name tests ended without a summary"
    return
  fi
  counts=$(node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const broken = r.testResults.filter((f) => f.status === "failed" && f.assertionResults.every((a) => a.status !== "failed")).length;
    const skipped = (r.numPendingTests ?? 0) + (r.numTodoTests ?? 0);
    console.log(r.numPassedTests, r.numFailedTests + broken + (r.success || r.numFailedTests + broken > 0 ? 0 : 1), skipped);
  ' "$json")
  # shellcheck disable=SC2086 # three numbers
  set -- $counts
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
  [ "$2" -eq 0 ] || tail -80 "$log"
  echo "    web, $name tests: $1 passed, $2 failed, $3 skipped"
}

check_web() {
  local log="$results/web-$1.log"
  if (cd src/web && npm run "$1") >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
  else
    tail -60 "$log"
    add_failure "web: npm run $1"
  fi
}

report() {
  [ "$((passed + failed))" -gt 0 ] || add_failure "no test ran"
  local line="$passed passed, $failed failed"
  [ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
  echo "$line"
  [ "$failed" -eq 0 ]
}
