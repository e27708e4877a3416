package com.easyecom.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which a test says exactly what it wants, without a client's corrections. */
public final class RawHttp implements AutoCloseable {

  private static final String HEADERS_END = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length: *(\\d+)");

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

  /** One answer: its header, and its body where the header says how long that is. */
  public String readSome() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (isMissing(answer.toString(StandardCharsets.ISO_8859_1))) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      answer.write(next);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static boolean isMissing(String answer) {
    int header = answer.indexOf(HEADERS_END);
    if (header < 0) {
      return true;
    }
    Matcher length = LENGTH.matcher(answer.substring(0, header));
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return answer.length() < header + HEADERS_END.length() + body;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
