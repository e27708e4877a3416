package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.domain.TrailHead;
import java.util.Optional;

/** What others were told of the trail's end, and keep where whoever alters the trail cannot. */
public interface ToldHeads {

  /**
   * The last that was told.
   *
   * @throws com.easyecom.kernel.error.Refusal {@code service_unavailable} when it cannot be had
   */
  Optional<TrailHead> last();
}
