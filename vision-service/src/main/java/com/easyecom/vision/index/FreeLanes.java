package com.easyecom.vision.index;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which lanes of an index are free: those that were given back first, then new ones. */
final class FreeLanes {

  private final Deque<Integer> givenBack = new ArrayDeque<>();
  private int next;

  int take() {
    return givenBack.isEmpty() ? next++ : givenBack.pop();
  }

  void giveBack(int lane) {
    givenBack.push(lane);
  }
}
