package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.util.List;

/**
 * A cue that was found in a clause.
 *
 * @param tokens the indices of the tokens that it is made of
 * @param isNegated "I don't want to return it"
 */
record Hit(Cue cue, List<Integer> tokens, boolean isNegated) {

  Intent intent() {
    return cue.intent();
  }

  boolean counts() {
    return !isNegated && !cue.isWeak();
  }
}
