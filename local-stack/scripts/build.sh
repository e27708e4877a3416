# Builds with Maven, and says what it is doing. Sourced by ./easyecom.

stack_jar=local-stack/target/local-stack.jar
bench_jar=benchmarks/target/benchmarks.jar
built_stamp=target/easyecom-built

# run_maven NAME ARGUMENTS...: runs Maven in the project with one line for each module; its whole
# output goes to a log of that name.
run_maven() {
  local log=$home/logs/maven-$1.log status=0
  shift
  mkdir -p "$home/logs"
  (cd "$root" && "$mvn" -B -ntp -Dstyle.color=never "$@" 2>&1) | tee "$log" | show_progress \
    || status=${PIPESTATUS[0]}
  if ((status != 0)); then
    grep -E '^\[ERROR\]' "$log" | head -n 40 >&2 || tail -n 40 "$log" >&2
    printf '\nMaven failed; its whole output is in %s\n' "$log" >&2
  fi
  return "$status"
}

show_progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ (.+)\ [^\ ]+\ +\[([0-9]+)/([0-9]+)\]$ ]]; then
      printf '  [%s/%s] %s\n' "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}" "${BASH_REMATCH[1]}"
    elif [[ $line =~ ^\[(INFO|WARNING|ERROR)\]\ (Tests\ run:\ [^-]*)$ ]]; then
      printf '        %s\n' "${BASH_REMATCH[2]}"
    fi
  done
}

build() {
  echo "Building Easy Ecom (the first time fetches libraries, which takes some minutes)."
  mkdir -p "$root/target"
  touch "$root/$built_stamp.new"
  run_maven build package -Dmaven.test.skip=true -Dspotless.check.skip=true
  mv "$root/$built_stamp.new" "$root/$built_stamp"
}

# EASYECOM_SKIP_BUILD=true: the caller, such as a test that Maven runs, has built everything.
build_unless_built() {
  [[ ${EASYECOM_SKIP_BUILD:-} == true ]] || is_built || { find_maven && build; }
}

# Whether all artifacts are there, and no source is younger than the last build's beginning.
is_built() {
  local module
  [[ -f $root/$built_stamp && -f $root/$stack_jar && -f $root/$bench_jar ]] || return 1
  for module in "$root"/*-service; do
    [[ -f $module/target/quarkus-app/quarkus-run.jar ]] || return 1
  done
  # A folder is younger too when something in it was deleted.
  [[ -z $(find "$root" \( -name target -o -name .git -o -name .easyecom \) -prune -o \
    \( -name pom.xml -o -path '*/src/main' -o -path '*/src/main/*' \) \
    -newer "$root/$built_stamp" -print -quit) ]]
}
