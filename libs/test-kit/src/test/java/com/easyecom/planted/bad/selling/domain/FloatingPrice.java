package com.easyecom.planted.bad.selling.domain;

import java.util.List;

/** Money as a binary fraction, in a component, in a list, and in a method. */
public record FloatingPrice(double amount, List<Float> parts) {

  double doubled() {
    return amount * 2;
  }
}
