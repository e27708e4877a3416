package com.easyecom.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says exactly what it wants, without a client's corrections. */
public final class RawHttp implements AutoCloseable {

  private final Socket socket;

  public RawHttp(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
  }

  /** Sends one request line and header and gives all that is answered until the gateway closes. */
  public static String exchange(int port, String requestLine, String... headers)
      throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      http.send(requestLine + "\r\nHost: shop.example\r\nConnection: close\r\n");
      for (String header : headers) {
        http.send(header + "\r\n");
      }
      http.send("\r\n");
      return http.readAll();
    }
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** Everything until the other side closes. */
  public String readAll() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    in.transferTo(all);
    return all.toString(StandardCharsets.UTF_8);
  }

  /** What is there at the next look. */
  public String readSome() throws IOException {
    byte[] buffer = new byte[16 * 1024];
    int count = socket.getInputStream().read(buffer);
    return count < 0 ? "" : new String(buffer, 0, count, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
