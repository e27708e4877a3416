package com.easyecom.stack.component;

/** Stopped from the last to the first; those of one tier together. */
public enum Tier {
  DATABASE,
  BROKER_AND_STORAGE,
  SERVICES,
  GATEWAY
}
