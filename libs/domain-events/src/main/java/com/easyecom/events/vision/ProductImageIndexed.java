package com.easyecom.events.vision;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * A picture of a product that can be found by its looks from now on. Told again when another model
 * recognises it.
 *
 * @param version the picture's, after this
 * @param model the name and version of what recognises it
 */
@EventType(value = "com.easyecom.vision.ProductImageIndexed.v1", topic = Topic.VISION_IMAGE)
public record ProductImageIndexed(
    long imageId, long version, long productId, String model, Instant occurredAt)
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
