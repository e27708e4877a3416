package com.easyecom.events;

/**
 * A chain of hashes is so long now. Whoever keeps one of these can prove later that nothing up to
 * there was changed.
 */
public interface ChainExtended extends DomainEvent {

  /** How many records there are. */
  long length();

  /** SHA-256 of the last record in hexadecimal, which depends on all before it. */
  String head();

  @Override
  default long aggregateVersion() {
    return length();
  }
}
