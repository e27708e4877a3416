package com.easyecom.chat.whatsapp.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body of limited size: one whose length is announced as larger is not read at all, another
 * only as far as the limit. The JDK's own {@code limiting} does not tell this failure from others.
 */
record LimitedBody(int mostBytes) implements BodyHandler<byte[]> {

  /** The body is larger than the limit. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int mostBytes) {
      super("The answer has more than " + mostBytes + " bytes");
    }
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    String announced = info.headers().firstValue("Content-Length").orElse("0");
    return new Reader(mostBytes, isMore(announced));
  }

  private boolean isMore(String announced) {
    try {
      return Long.parseLong(announced) > mostBytes;
    } catch (NumberFormatException nonsense) {
      return false;
    }
  }

  private static final class Reader implements BodySubscriber<byte[]> {

    private final int mostBytes;
    private final boolean isRefused;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    Reader(int mostBytes, boolean isRefused) {
      this.mostBytes = mostBytes;
      this.isRefused = isRefused;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
      subscription = to;
      if (isRefused) {
        refuse();
      } else {
        to.request(Long.MAX_VALUE);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (body.isDone()) {
          return;
        }
        if (buffer.remaining() > mostBytes - bytes.size()) {
          refuse();
          return;
        }
        byte[] some = new byte[buffer.remaining()];
        buffer.get(some);
        bytes.writeBytes(some);
      }
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toByteArray());
    }

    private void refuse() {
      body.completeExceptionally(new TooLargeException(mostBytes));
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }
}
