package com.easyecom.kit.inbox;

/**
 * What a service must hold before events take effect. It is waited for before the inbox notes when
 * they did: so whoever holds it too, and notes a time, did so before all of them or after. Every
 * bean that implements it is asked by itself.
 */
public interface EffectsTurn {

  /** Waits for it in the running transaction, which keeps it until it ends. */
  void await();
}
