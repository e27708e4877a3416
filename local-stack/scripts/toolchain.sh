# Finds the JDK and Maven. Sourced by ./easyecom.

needed_java=25

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# The feature version of the JDK in a folder, from the file that every JDK carries; nothing if it
# is a runtime without a compiler, or no Java at all.
java_version_in() {
  [[ -x $1/bin/javac && -f $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Candidates, best first: the user's choice, then the usual places.
jdk_candidates() {
  [[ -z ${JAVA_HOME:-} ]] || printf '%s\n' "$JAVA_HOME"
  printf '%s\n' /usr/lib/jvm/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
  # macOS has a program that knows.
  [[ ! -x /usr/libexec/java_home ]] || /usr/libexec/java_home -v "$needed_java" 2>/dev/null || true
  local java
  if java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null); then
    dirname "$(dirname "$java")"
  fi
}

# Sets JAVA_HOME.
find_jdk() {
  local candidate version
  while IFS= read -r candidate; do
    version=$(java_version_in "$candidate")
    if [[ -n $version ]] && ((version >= needed_java)); then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(jdk_candidates)
  die "Easy Ecom needs a JDK $needed_java, and there is none in the usual places.
Install one (for example Temurin $needed_java) and set JAVA_HOME to its folder."
}

# Sets mvn.
find_maven() {
  local candidate
  for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" \
    "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/maven/bin/mvn; do
    if [[ -x $candidate ]]; then
      mvn=$candidate
      return
    fi
  done
  die "Easy Ecom needs Maven (3.8.7 or later), and there is no mvn on the PATH.
Install it (for example apt-get install maven, or brew install maven)."
}

find_tools() {
  find_jdk
  find_maven
}
