# Runs the benchmarks (docs/performance.md). Sourced by ./easyecom.

# command_bench orders|reads|posting|allocation|catalog|order-table|books|vision|vectors
command_bench() {
  case ${1:-} in
    orders | reads) bench_shop "$1" ;;
    posting) bench_posting ;;
    vectors) build_unless_built && bench_heap=3g run_benchmarks "$@" ;;
    vision) build_unless_built && bench_heap=1g run_benchmarks "$@" ;;
    allocation) bench_allocation ;;
    catalog | books) bench_kept "$@" ;;
    order-table) shift && bench_order_table "$@" ;;
    *) die "bench knows orders, reads, posting, catalog, order-table, books, vision, vectors and" \
      "allocation" ;;
  esac
}

# Against the shop at EASYECOM_ADDRESS, or else against a fresh one that is gone afterwards.
bench_shop() {
  build_unless_built
  if [[ -n ${EASYECOM_ADDRESS:-} ]]; then
    run_benchmarks "$1"
    return
  fi
  export EASYECOM_PORT=${EASYECOM_BENCH_PORT:-18900} EASYECOM_HOME EASYECOM_SKIP_BUILD=true
  EASYECOM_HOME=$(mktemp -d)
  trap '"$root/easyecom" stop; rm -rf "$EASYECOM_HOME"' EXIT
  "$root/easyecom" up --detach
  EASYECOM_ADDRESS=http://localhost:$EASYECOM_PORT run_benchmarks "$1"
}

# Against a fresh shop that is gone afterwards: it is told of sales that there never were.
bench_posting() {
  build_unless_built
  export EASYECOM_PORT=${EASYECOM_BENCH_PORT:-18900} EASYECOM_HOME EASYECOM_SKIP_BUILD=true
  EASYECOM_HOME=$(mktemp -d)
  trap '"$root/easyecom" stop; rm -rf "$EASYECOM_HOME"' EXIT
  "$root/easyecom" up --detach
  local status=0
  run_benchmarks posting || status=$?
  "$root/easyecom" status
  return "$status"
}

# Against a shop in a home of its own, which is stopped but stays afterwards: to load it takes
# minutes, and the next run finds it.
bench_kept() {
  build_unless_built
  export EASYECOM_PORT=${EASYECOM_BENCH_PORT:-18900} EASYECOM_SKIP_BUILD=true
  export EASYECOM_HOME=${EASYECOM_BENCH_HOME:-$home/bench-$1}
  trap '"$root/easyecom" stop' EXIT
  "$root/easyecom" up --detach
  EASYECOM_ADDRESS=http://localhost:$EASYECOM_PORT run_benchmarks "$@"
}

# bench_order_table [placing|reads] [--orders N]: both, unless one is named. The shop with many
# orders stays, as that of bench catalog; the one with few, which it is compared with, is made anew.
bench_order_table() {
  local parts=(placing reads)
  case ${1:-} in placing | reads) parts=("$1") && shift ;; esac
  build_unless_built
  export EASYECOM_PORT=${EASYECOM_BENCH_PORT:-18900} EASYECOM_SKIP_BUILD=true
  export EASYECOM_HOME=${EASYECOM_BENCH_HOME:-$home/bench-order-table}
  export BENCH_FEW_PORT=$((EASYECOM_PORT + 30)) BENCH_FEW_HOME=$EASYECOM_HOME-few
  trap 'stop_few; "$root/easyecom" stop' EXIT
  "$root/easyecom" up --detach
  local part status=0
  for part in "${parts[@]}"; do
    [[ $part == reads ]] || with_few up --fresh --yes --detach
    EASYECOM_ADDRESS=http://localhost:$EASYECOM_PORT run_benchmarks "order-table-$part" "$@" \
      || status=$?
    [[ $part == reads ]] || stop_few
  done
  return "$status"
}

with_few() {
  EASYECOM_PORT=$BENCH_FEW_PORT EASYECOM_HOME=$BENCH_FEW_HOME "$root/easyecom" "$@"
}

stop_few() {
  [[ ! -e $BENCH_FEW_HOME ]] || { with_few stop && rm -rf "$BENCH_FEW_HOME"; }
}

run_benchmarks() {
  "$JAVA_HOME/bin/java" "-Xmx${bench_heap:-256m}" -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -jar "$root/$bench_jar" "$@"
}

# The use case alone, in its module's test JVM: it needs a real PostgreSQL and no more.
bench_allocation() {
  run_maven bench test -pl catalog-service -am -Dtest=AllocationSpeed -Deasyecom.test.durable=true \
    -Dsurefire.failIfNoSpecifiedTests=false
  sed -nE 's/.*\[com\.easyecom\.catalog\.allocation\.AllocationSpeed\] \(main\) //p' \
    "$home/logs/maven-bench.log"
}
