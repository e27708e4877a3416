package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Action;
import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of a decision table that holds, and why. */
record Verdict(Action action, Reason reason) {

  static Verdict of(Action action, String code, String text) {
    return new Verdict(action, new Reason(code, text));
  }

  /**
   * The decision: what holds, and what to do about it.
   *
   * @param also further reasons that people should know of
   */
  Decision advising(String advice, List<Reason> also, Map<String, @Nullable Object> metadata) {
    List<Reason> reasons = new ArrayList<>(List.of(reason));
    reasons.addAll(also);
    return new Decision(action, reason.text() + " " + advice, reasons, metadata);
  }
}
