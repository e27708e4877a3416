package com.easyecom.kernel.error;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as the members of a problem document (RFC 9457), in the order people read them. */
public final class ProblemMembers {

  /** The document's media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemMembers() {}

  /**
   * @param status the HTTP status of the answer
   * @param instance the path that was asked for, without its query
   */
  public static Map<String, Object> of(Refusal refusal, int status, String instance) {
    ErrorCode code = refusal.code();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "/docs/errors#" + code.code());
    members.put("title", code.title());
    members.put("status", status);
    members.put("detail", refusal.getMessage());
    members.put("instance", instance);
    members.put("code", code.code());
    members.putAll(refusal.members());
    return members;
  }
}
