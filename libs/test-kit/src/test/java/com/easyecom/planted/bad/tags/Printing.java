package com.easyecom.planted.bad.tags;

import java.util.Date;

/** Prints, and by an old date. */
class Printing {

  void print(Date date) {
    System.out.println(date);
  }
}
