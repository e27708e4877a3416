# Runs the benchmarks (docs/performance.md). Sourced by ./easyecom.

# command_bench orders|reads|allocation
command_bench() {
  case ${1:-} in
    orders | reads) bench_shop "$1" ;;
    allocation) bench_allocation ;;
    *) die "bench knows orders, reads and allocation" ;;
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
