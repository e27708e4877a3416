package com.easyecom.chat.understanding.application;

import com.easyecom.chat.understanding.Candidate;
import java.util.List;

/** Where products that may be meant come from: the catalogue. */
public interface ProductSearch {

  /**
   * The products on sale that have something to do with the words, the most likely ones first, some
   * tens at most. It should forgive typos and find products by SKU, too; which of them is meant is
   * not its matter.
   *
   * @param words of a customer, at most 120 characters
   */
  List<Candidate> candidates(String words);
}
