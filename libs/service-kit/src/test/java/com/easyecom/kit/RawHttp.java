package com.easyecom.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** Sends what proper HTTP clients refuse to send. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 60_000;

  private RawHttp() {}

  /** The whole answer to a GET of this target, which is sent as it is. */
  static String get(int port, String target, String authorization) throws IOException {
    return send(
        port,
        "GET "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
            + authorization
            + "\r\n\r\n");
  }

  /** The whole answer, also when it comes, and the connection ends, before all was sent. */
  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      } catch (SocketException endedEarly) {
        // Whoever has answered need not listen any more.
      }
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException endedEarly) {
        assertTrue(answer.size() > 0, "no answer at all");
      }
      return answer.toString(ISO_8859_1);
    }
  }

  /** The status of an answer. */
  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
