package com.easyecom.infra.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker which requests it understands: the first thing that any client does, and answered
 * only by a broker that serves. Written out (kafka.apache.org/protocol, ApiVersions version 0), so
 * that the supervisor needs no Kafka client.
 */
final class ApiVersionsProbe {
  private static final int TIMEOUT_MILLIS = 1000;
  private static final short API_VERSIONS = 18;
  private static final int CORRELATION_ID = 4711;

  private ApiVersionsProbe() {}

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return isAnswer(new DataInputStream(socket.getInputStream()));
    } catch (IOException e) {
      return false;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    out.writeInt(2 + 2 + 4 + 2); // size of what follows
    out.writeShort(API_VERSIONS);
    out.writeShort(0); // version
    out.writeInt(CORRELATION_ID);
    out.writeShort(-1); // no client id
    out.flush();
  }

  private static boolean isAnswer(DataInputStream in) throws IOException {
    in.readInt(); // size
    return in.readInt() == CORRELATION_ID && in.readShort() == 0;
  }
}
