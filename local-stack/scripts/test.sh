# Runs the tests and sums them up. Sourced by ./easyecom.

more_maven_arguments=()

command_test() {
  local full=false no_skips=false modules=() option
  for option in "$@"; do
    case $option in
      --full) full=true ;;
      --no-skips) no_skips=true ;;
      -*) die "test knows --full and --no-skips, not $option" ;;
      *) modules+=("$(module_folder "$option")") ;;
    esac
  done

  local selection=() arguments=(-Dmaven.test.failure.ignore=true --fail-at-end)
  arguments+=(${more_maven_arguments[@]+"${more_maven_arguments[@]}"})
  # Half of a test's time is waiting, so two modules are tested at once. What breaks whole stacks has
  # the machine alone: the acceptance tests' module stands on all others.
  arguments+=(-T 2)
  if $full; then
    arguments+=(-Dexcluded.test.tags=)
  fi
  if ((${#modules[@]} > 0)); then
    selection=(-pl "$(IFS=,; echo "${modules[*]}")")
    echo "Building what the chosen modules stand on."
    run_maven build install -am "${selection[@]}" -DskipTests -Dspotless.check.skip=true
    echo "Testing."
  fi
  local started status=0
  started=$(mktemp)
  run_maven test verify "${arguments[@]}" ${selection[@]+"${selection[@]}"} || status=$?
  # A single-file program, so that tests are summed up also when nothing could be built.
  "$JAVA_HOME/bin/java" "$root/local-stack/src/main/java/com/easyecom/stack/report/TestReport.java" \
    "$root" "$started" "$full" "$no_skips" ${modules[@]+"${modules[@]}"} || status=1
  rm -f "$started"
  return "$status"
}

# The tests that break a running stack, alone and in their long form.
command_chaos() {
  (($# == 0)) || die "chaos takes no arguments"
  build_unless_built
  more_maven_arguments=(-Donly.chaos=true)
  EASYECOM_CHAOS=long command_test --full acceptance-tests
}

# The folder of a module that was named by its folder or by the last part of it.
module_folder() {
  local folder
  for folder in "$1" "libs/$1" "$1-service"; do
    if [[ -f $root/$folder/pom.xml ]]; then
      echo "$folder"
      return
    fi
  done
  die "There is no module $1."
}
