package com.easyecom.events.vision;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * A picture that somebody deleted: it is neither shown nor found any more.
 *
 * @param version the picture's last
 */
@EventType(value = "com.easyecom.vision.ProductImageDeleted.v1", topic = Topic.VISION_IMAGE)
public record ProductImageDeleted(long imageId, long version, long productId, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(imageId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
