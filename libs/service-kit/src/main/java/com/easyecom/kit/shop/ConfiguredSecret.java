package com.easyecom.kit.shop;

/**
 * A secret of one service, besides those that all have. Outside of demo mode a service does not
 * start with one that everybody can look up.
 */
public interface ConfiguredSecret {

  /** The variable that operators set. */
  String variable();

  /** What they set it to. */
  String value();
}
