package com.easyecom.infra.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports on 127.0.0.1. */
public final class FreePorts {
  private FreePorts() {}

  /** A port that nobody listens on now; somebody else may take it before its use. */
  public static int next() {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByName(ProcessSettings.HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether somebody accepts connections on this port. */
  public static boolean isListening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(ProcessSettings.HOST, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
