package com.easyecom.chat.whatsapp;

/**
 * A part of a webhook that has no known form.
 *
 * @param where it stood: a field that we did not subscribe to (such as {@code account_update}), or
 *     the list whose member it is
 * @param json of it, at most {@link RawJson#MOST_CHARACTERS}, then cut; may hold personal data
 */
public record UnknownPart(String where, String json) {

  /** Without its content, which may be personal. */
  @Override
  public String toString() {
    return "UnknownPart[" + where + "]";
  }
}
