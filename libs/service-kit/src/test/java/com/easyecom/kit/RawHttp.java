package com.easyecom.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Sends what proper HTTP clients refuse to send. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

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

  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** The status of an answer. */
  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
