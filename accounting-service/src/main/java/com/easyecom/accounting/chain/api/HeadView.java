package com.easyecom.accounting.chain.api;

import com.easyecom.accounting.chain.application.ShowChain;

/**
 * Where the journal ends.
 *
 * @param length how many entries there are
 * @param head the hash of the last one, of which a copy proves later that nothing was changed
 * @param publishedLength how many there were when others were last told
 */
public record HeadView(long length, String head, long publishedLength) {

  static HeadView of(ShowChain.Ends ends) {
    return new HeadView(ends.head().length(), ends.head().hash().hex(), ends.toldLength());
  }
}
