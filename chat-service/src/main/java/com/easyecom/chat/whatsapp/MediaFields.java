package com.easyecom.chat.whatsapp;

import com.easyecom.chat.whatsapp.OutboundMessage.ImageSource;
import java.util.Map;

/** How Meta's requests name a file. */
public final class MediaFields {

  private MediaFields() {}

  /** {@code link} for one on the web, {@code id} for one at Meta. */
  public static Map<String, String> of(ImageSource source) {
    return switch (source) {
      case ImageSource.Link link -> Map.of("link", link.url());
      case ImageSource.Uploaded uploaded -> Map.of("id", uploaded.mediaId());
    };
  }
}
