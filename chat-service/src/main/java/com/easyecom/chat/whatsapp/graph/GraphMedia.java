package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.MediaDownloads;
import com.easyecom.chat.whatsapp.MediaException;
import com.easyecom.chat.whatsapp.MediaException.Reason;
import com.easyecom.chat.whatsapp.MediaReference;
import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Refused;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import com.easyecom.chat.whatsapp.graph.GraphSettings.MediaRules;
import com.easyecom.kernel.time.Deadline;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /{media-id}} gives an address that is good for five minutes, and that one the bytes;
 * both want the token.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media">Meta
 *     on media</a>
 */
final class GraphMedia implements MediaDownloads {

  private static final Pattern ID = Pattern.compile("[\\w-]{1,128}");
  private static final int NOT_FOUND = 404;

  /** "The object does not exist": its code is 100, as of any wrong parameter. */
  private static final int INVALID_PARAMETER = 100;

  private final GraphCalls calls;
  private final FileDownload files;
  private final MediaRules rules;
  private final TrustedHosts trusted;

  GraphMedia(GraphCalls calls, FileDownload files) {
    this.calls = calls;
    this.files = files;
    GraphSettings settings = calls.settings();
    rules = settings.media();
    trusted = new TrustedHosts(settings.baseUrl(), rules.hosts());
  }

  @Override
  public Media download(MediaReference file) {
    if (!ID.matcher(file.id()).matches()) {
      throw new MediaException(Reason.GONE, "A file's id has characters that no id has");
    }
    if (file.mimeType() != null) {
      allowedType(file.mimeType());
    }
    if (!calls.settings().canSend()) {
      throw new MediaException(Reason.REFUSED, "WhatsApp is not configured");
    }
    return download(file, Deadline.in(rules.deadline()));
  }

  private Media download(MediaReference file, Deadline deadline) {
    JsonNode described = describe(file.id(), deadline);
    String type = allowedType(described.path("mime_type").asText());
    if (described.path("file_size").asLong() > rules.mostBytes()) {
      throw tooLarge();
    }
    URI address = trusted.check(described.path("url").asText());
    if (address == null) {
      throw new MediaException(
          Reason.UNTRUSTED_ADDRESS, "A file lies on a host that is not among media.hosts");
    }
    byte[] bytes = files.fetch(address, deadline);
    checkHash(bytes, described.path("sha256").asText());
    checkHash(bytes, file.sha256());
    return new Media(bytes, type);
  }

  private JsonNode describe(String id, Deadline deadline) {
    return switch (calls.call(GraphCall.get("media_address", id, Map.of()), deadline)) {
      case Accepted accepted -> accepted.json();
      case Refused refused -> throw refused(refused);
      case Passing _, Unclear _ -> throw FileDownload.unavailable();
    };
  }

  private static MediaException refused(Refused refused) {
    return refused.status() == NOT_FOUND || refused.code() == INVALID_PARAMETER
        ? FileDownload.gone()
        : new MediaException(Reason.REFUSED, "Meta refuses a file: " + refused.meaning());
  }

  private String allowedType(String mimeType) {
    String type = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!rules.types().contains(type)) {
      throw new MediaException(
          Reason.TYPE_NOT_ALLOWED, "A file is of a type that is not among media.types");
    }
    return type;
  }

  private void checkHash(byte[] bytes, @Nullable String sha256) {
    if (sha256 != null && !sha256.isEmpty() && !MediaHash.isOf(bytes, sha256)) {
      throw new MediaException(
          Reason.CORRUPT, "A file's bytes do not have the hash that Meta gives");
    }
  }

  private MediaException tooLarge() {
    return FileDownload.tooLarge(rules.mostBytes());
  }
}
