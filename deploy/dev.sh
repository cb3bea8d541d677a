#!/usr/bin/env bash
# One entry for everything a developer starts. ./run and ./test call it; `deploy/dev.sh help` lists the verbs.
set -euo pipefail

caller_directory=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=lib/tools.sh
. "$root/deploy/lib/tools.sh"
# shellcheck source=lib/run.sh
. "$root/deploy/lib/run.sh"
# shellcheck source=lib/browser.sh
. "$root/deploy/lib/browser.sh"
# shellcheck source=lib/test.sh
. "$root/deploy/lib/test.sh"
cd "$root"

usage() {
  cat <<'HELP'
usage: deploy/dev.sh VERB [options]

  run [--demo] [--port N] [--data DIR] [--bind ADDR]
                   build and start LeadExec (default: http://127.0.0.1:8080, data in .data)
  test [--fast]    build and run every test; --fast runs those without database or browser
  build            build everything (Release)
  lint             check formatting, and the web code's rules
  format           repair formatting
  bench [NAME]     load benches; tables on screen, JSON in artifacts/bench: main, many, hot-pool, scenarios, cap-reset, orders, match, auction, ping, journal, overload, soak, leads
  twin [N]         two hosts on one database under load, N times the load of ./test (default 10)
  torture [args]   kill -9 of product and database under load: --kills N, --hours N, --two-silos N, --replace N [--older FOLDER], --power-cuts N, --wal-full N, --clock-steps N, --heap-mb N
  torture --planted
                   every planted bug and who caught it; fails below 100 %
  sim [SEED | --count N [--from SEED]]
                   deterministic simulation: one seed twice, with its story in artifacts/sim; or many (default: the 200 of ./test)
  fuzz [N [SEED]]  hostile posts, pings, patterns, expressions and addresses: N inputs each (default 200,000)
  money [N [SEED]] N random operations on money over the real stores (default: 10000), replayed and checked
  openapi          write the OpenAPI document again from the code
  accept           approve the differences that snapshot tests have found (*.received.*)
  web              start the web workspaces' development server

environment
  LEADEXEC_DB, DATABASE_URL   database to use instead of a private PostgreSQL
  LEADEXEC_PG_BIN             folder with initdb, pg_ctl and postgres
  LEADEXEC_CHROMIUM           browser of the browser tests, which are skipped without one
HELP
}

# Starts one of the programs under tests/ that is not a test suite itself.
start_tool() {
  local project=$1
  shift
  require_dotnet
  ensure_postgres
  build_project "tests/$project"
  exec "artifacts/bin/$project/release/$project" "$@"
}

lint() {
  require_dotnet
  dotnet format whitespace LeadExec.sln --verify-no-changes
  has_web && { install_web && (cd src/web && npm run lint --if-present && npm run typecheck --if-present); }
  return 0
}

format() {
  require_dotnet
  dotnet format whitespace LeadExec.sln
  has_web && { install_web && (cd src/web && npm run format --if-present); }
  return 0
}

sim() {
  require_dotnet
  local project=LeadExec.Simulation.Tests count='' from='' seed=''
  while [ $# -gt 0 ]; do
    case $1 in
      --count) count=${2:?--count needs a number}; shift 2 ;;
      --from) from=${2:?--from needs a seed}; shift 2 ;;
      [0-9]*) seed=$1; shift ;;
      *) die "sim: not a seed: $1" ;;
    esac
  done
  build_project "tests/$project"
  if [ -n "$seed" ]; then
    mkdir -p artifacts/sim
    export LEADEXEC_SIM_STORY="$root/artifacts/sim/$seed.txt"
  fi
  LEADEXEC_SIM_SEED=$seed LEADEXEC_SIM_COUNT=$count LEADEXEC_SIM_FROM=$from \
    exec "artifacts/bin/$project/release/$project" -noLogo -noColor -method 'LeadExec.Simulation.Tests.SimulationTests.Every_seed*'
}

fuzz() {
  require_dotnet
  local inputs=${1:-200000} seed=${2:-$RANDOM} failures=0
  case $inputs$seed in *[!0-9]*) die "fuzz: two numbers at most, how many inputs and a seed" ;; esac
  export LEADEXEC_FUZZ_INPUTS=$inputs LEADEXEC_FUZZ_SEED=$seed
  say "$inputs inputs of seed $seed"
  fuzz_with LeadExec.Domain.Tests -class '*.PatternFuzzTests' -class '*.ExpressionProperties'
  fuzz_with LeadExec.Delivery.Tests -class '*.AddressGuardTests'
  fuzz_with LeadExec.Api.Tests -class '*.ReceiverFuzzTests' -class '*.XmlHostileTests' -class '*.HostileConnectionTests'
  return "$failures"
}

fuzz_with() {
  local project=$1
  shift
  build_project "tests/$project"
  "artifacts/bin/$project/release/$project" -noLogo -noColor -showLiveOutput "$@" || failures=1
}

money() {
  require_dotnet
  ensure_postgres
  local project=LeadExec.Postgres.Tests
  build_project "tests/$project"
  LEADEXEC_MONEY_OPERATIONS=${1:-10000} LEADEXEC_MONEY_SEED=${2:-1} \
    exec "artifacts/bin/$project/release/$project" -noLogo -noColor -showLiveOutput -class '*MoneyPropertyTests'
}

# Every planted bug (tests/LeadExec.TestKit/Planted/PlantedList.cs), and the score as a table.
planted() {
  require_dotnet
  ensure_postgres
  local project code=0 score="$root/artifacts/planted/score.md"
  rm -rf "$root/artifacts/planted"
  mkdir -p "$root/artifacts/planted"
  for project in LeadExec.Simulation.Tests LeadExec.Postgres.Tests LeadExec.EndToEnd.Tests; do
    build_project "tests/$project"
  done
  export LEADEXEC_PLANTED=all LEADEXEC_PLANTED_SCORE="$score"
  for project in LeadExec.Simulation.Tests LeadExec.Postgres.Tests; do
    say "$project"
    "artifacts/bin/$project/release/$project" -noLogo -noColor -class '*PlantedBugTests' || code=1
  done
  say "the power cut without fsync"
  artifacts/bin/LeadExec.EndToEnd.Tests/release/LeadExec.EndToEnd.Tests -noLogo -noColor -method '*Power_cut_without_fsync*' | tee "$root/artifacts/planted/power-cut.log" || code=1
  echo '| Bug | Caught by | Rule | After |'
  echo '|---|---|---|---|'
  sort "$score"
  local all caught
  all=$(grep -c '(PlantedSuite\.[A-Za-z]*, "' tests/LeadExec.TestKit/Planted/PlantedList.cs)
  caught=$(sort -u "$score" | wc -l)
  if grep -q '\[SKIP\]' "$root/artifacts/planted/power-cut.log"; then
    echo "not judged: the database without fsync, because this machine cannot mount a file system from a file"
    all=$((all - 1))
  fi
  echo "caught $caught of $all"
  [ "$code" -eq 0 ] && [ "$caught" -eq "$all" ]
}

twin() {
  require_dotnet
  ensure_postgres
  local factor=${1:-10} project=LeadExec.EndToEnd.Tests
  case $factor in '' | *[!0-9]*) die "twin: not a number: $factor" ;; esac
  build_project "tests/$project"
  LEADEXEC_TWIN_FACTOR=$factor exec "artifacts/bin/$project/release/$project" -noLogo -noColor -class 'LeadExec.EndToEnd.Tests.Twins.TwinTests'
}

openapi() {
  require_dotnet
  ensure_postgres
  build_project tests/LeadExec.Api.Tests
  LEADEXEC_ACCEPT=1 artifacts/bin/LeadExec.Api.Tests/release/LeadExec.Api.Tests -noLogo -class '*OpenApi*'
  has_web && { install_web && (cd src/web && npm run generate --if-present); }
  return 0
}

accept() {
  local received count=0
  while IFS= read -r received; do
    mv -- "$received" "${received/.received./.verified.}"
    echo "accepted ${received#./}"
    count=$((count + 1))
  done < <(find . -name '*.received.*' -not -path './artifacts/*' -not -path '*/node_modules/*')
  echo "$count accepted"
}

verb=${1:-help}
[ $# -gt 0 ] && shift
case $verb in
  run) run "$@" ;;
  test) run_tests "$@" ;;
  build) require_dotnet && build_solution "$@" ;;
  lint) lint ;;
  format) format ;;
  bench) if [ "${1:-}" = leads ]; then require_node && build_web && LEADEXEC_CHROMIUM=$(find_browser) && export LEADEXEC_CHROMIUM; fi; start_tool LeadExec.Bench "$@" ;;
  torture) if [ "${1:-}" = --planted ]; then planted; else start_tool LeadExec.Torture "$@"; fi ;;
  sim) sim "$@" ;;
  twin) twin "$@" ;;
  fuzz) fuzz "$@" ;;
  money) money "$@" ;;
  openapi) openapi ;;
  accept) accept ;;
  web) has_web || die "there are no web workspaces yet"; require_node && install_web && cd src/web && exec npm run dev -- "$@" ;;
  help | -h | --help) usage ;;
  *)
    echo "unknown verb: $verb" >&2
    usage >&2
    exit 2
    ;;
esac
