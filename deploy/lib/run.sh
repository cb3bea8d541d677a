# shellcheck shell=bash
# ./run: build what changed, then become the silo. The silo finds or starts PostgreSQL, migrates and serves. Sourced by dev.sh.

run() {
  local port=8080 bind=127.0.0.1 data="$root/.data" demo= rest=()
  while [ $# -gt 0 ]; do
    case $1 in
      --port | --bind | --data) [ $# -ge 2 ] || die "$1 needs a value" ;;
    esac
    case $1 in
      --port) port=$2; shift ;;
      --port=*) port=${1#*=} ;;
      --bind) bind=$2; shift ;;
      --bind=*) bind=${1#*=} ;;
      --data) data=$2; shift ;;
      --data=*) data=${1#*=} ;;
      -h | --help) usage; return 0 ;;
      --demo) demo=1; rest+=("$1") ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  case $port in '' | *[!0-9]*) die "--port needs a number" ;; esac
  case $data in /*) ;; *) data="$caller_directory/$data" ;; esac

  ! port_taken "$bind" "$port" || die "port $port is taken. Choose another one: ./run --port N"
  require_dotnet
  if has_web; then require_node; fi
  [ -n "${LEADEXEC_DB:-}${DATABASE_URL:-}" ] || ensure_postgres
  build_web
  build_project silo
  if [ -n "$demo" ]; then
    build_project tests/LeadExec.BuyerSimulator
    rest+=(--buyer-simulator "$root/artifacts/bin/LeadExec.BuyerSimulator/release/LeadExec.BuyerSimulator")
    build_project tests/LeadExec.GatewaySimulator
    rest+=(--gateway-simulator "$root/artifacts/bin/LeadExec.GatewaySimulator/release/LeadExec.GatewaySimulator")
  fi
  ensure_places
  [ ! -f "$places_file" ] || rest+=(--places "$places_file")
  # Without it the C library keeps freed memory apart for each thread, and the process grows for hours.
  export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
  exec "$root/artifacts/bin/LeadExec.Silo/release/LeadExec.Silo" \
    --port "$port" --bind "$bind" --data "$data" ${rest[@]+"${rest[@]}"}
}

port_taken() {
  local host=$1
  [ "$host" != 0.0.0.0 ] && [ "$host" != '*' ] && [ "$host" != '::' ] || host=127.0.0.1
  (exec 3<>"/dev/tcp/$host/$2") 2>/dev/null
}

# The web bundles are built again only when one of their sources has changed.
build_web() {
  has_web || return 0
  local stamp=artifacts/web.stamp wanted
  wanted=$(hash_of src/web)
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  install_web || die "npm could not install the web packages"
  say "building the web applications"
  (cd src/web && npm run build --silent) || die "the build of the web applications failed"
  mkdir -p artifacts
  echo "$wanted" >"$stamp"
}
