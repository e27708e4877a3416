# Runs the benchmarks (docs/performance.md). Sourced by ./easyecom.

# command_bench orders|reads|allocation|catalog
command_bench() {
  case ${1:-} in
    orders | reads) bench_shop "$1" ;;
    allocation) bench_allocation ;;
    catalog) bench_catalog "$@" ;;
    *) die "bench knows orders, reads, catalog and allocation" ;;
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

# Against a shop in a home of its own, which is stopped but stays afterwards: to load it takes
# minutes, and the next run finds it.
bench_catalog() {
  build_unless_built
  export EASYECOM_PORT=${EASYECOM_BENCH_PORT:-18900} EASYECOM_SKIP_BUILD=true
  export EASYECOM_HOME=${EASYECOM_BENCH_HOME:-$home/bench-catalog}
  trap '"$root/easyecom" stop' EXIT
  "$root/easyecom" up --detach
  EASYECOM_ADDRESS=http://localhost:$EASYECOM_PORT run_benchmarks "$@"
}

run_benchmarks() {
  "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -jar "$root/$bench_jar" "$@"
}

# The use case alone, in its module's test JVM: it needs a real PostgreSQL and no more.
bench_allocation() {
  run_maven bench test -pl catalog-service -am -Dtest=AllocationSpeed -Deasyecom.test.durable=true \
    -Dsurefire.failIfNoSpecifiedTests=false
  sed -nE 's/.*\[com\.easyecom\.catalog\.allocation\.AllocationSpeed\] \(main\) //p' \
    "$home/logs/maven-bench.log"
}
