package com.easyecom.auth.audit.domain;

/** How long the trail is, and the hash of its last record. */
public record TrailHead(long length, TrailHash hash) {

  /** After one more record. */
  public TrailHead after(TrailRecord next) {
    return new TrailHead(next.id(), hash.after(next));
  }
}
