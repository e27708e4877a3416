package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.MediaException;
import com.easyecom.chat.whatsapp.MediaException.Reason;
import com.easyecom.chat.whatsapp.graph.Attempt.Answered;
import com.easyecom.chat.whatsapp.graph.Attempt.Cause;
import com.easyecom.chat.whatsapp.graph.Attempt.Lost;
import com.easyecom.chat.whatsapp.graph.Attempt.NotSent;
import com.easyecom.kernel.time.Deadline;
import java.net.URI;
import java.net.http.HttpRequest;

/** Fetches the bytes behind an address, once, with the token; the address was found to be safe. */
final class FileDownload {

  private final GraphSettings settings;
  private final GraphHttp http;

  FileDownload(GraphSettings settings, GraphHttp http) {
    this.settings = settings;
    this.http = http;
  }

  byte[] fetch(URI address, Deadline deadline) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + settings.accessToken())
            // Meta's file server refuses clients that do not name themselves.
            .header("User-Agent", "easy-ecom-chat")
            .build();
    int mostBytes = settings.media().mostBytes();
    return switch (http.attempt(request, mostBytes, deadline.left())) {
      case Answered answered -> whole(answered);
      case Lost lost when lost.cause() == Cause.TOO_LARGE -> throw tooLarge(mostBytes);
      case Lost _, NotSent _ -> throw unavailable();
    };
  }

  private static byte[] whole(Answered answered) {
    int status = answered.status();
    if (status == 200) {
      return answered.body();
    }
    if (status == 404 || status == 410) {
      throw gone();
    }
    if (status == 429 || status >= 500) {
      throw unavailable();
    }
    throw new MediaException(Reason.REFUSED, "Meta refuses a file with status " + status);
  }

  static MediaException gone() {
    return new MediaException(Reason.GONE, "Meta does not have a file, or no longer");
  }

  static MediaException tooLarge(int mostBytes) {
    return new MediaException(Reason.TOO_LARGE, "A file has more than " + mostBytes + " bytes");
  }

  static MediaException unavailable() {
    return new MediaException(Reason.UNAVAILABLE, "Meta does not give a file for now");
  }
}
