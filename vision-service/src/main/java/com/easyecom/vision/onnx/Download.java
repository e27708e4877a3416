package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Source.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One try to fetch what is missing of a file, by a range request (RFC 9110, 14) if something is
 * there. It uses HttpURLConnection since java.net.http has no timeout between bytes of a body.
 * Redirects are followed to any host, as Hugging Face needs it, but never from https to http.
 */
final class Download {

  private static final int PARTIAL = 206;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int RANGE_REFUSED = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_FAULT = 500;
  private static final int CHUNK_BYTES = 1 << 16;

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(\\d{1,18}|\\*)");

  private final Address address;
  private final PartFile part;
  private final long mostBytes;
  private final DownloadLimits limits;

  private Download(Address address, PartFile part, long mostBytes, DownloadLimits limits) {
    this.address = address;
    this.part = part;
    this.mostBytes = mostBytes;
    this.limits = limits;
  }

  /**
   * The part is whole when this returns.
   *
   * @return whether something of it was there before
   * @throws PassingFault if another try may help; what came is kept
   * @throws ModelUnavailableException if none will
   * @throws IOException if the part cannot be written
   * @throws InterruptedException soon after this thread is interrupted; what came is kept
   */
  static boolean run(Address address, PartFile part, long mostBytes, DownloadLimits limits)
      throws PassingFault, IOException, InterruptedException {
    return new Download(address, part, mostBytes, limits).run();
  }

  private boolean run() throws PassingFault, IOException, InterruptedException {
    long have = part.size();
    HttpURLConnection connection = ask(have);
    try {
      int status = status(connection);
      if (status == RANGE_REFUSED && have > 0) {
        checkWhole(connection, have);
        return true;
      } else if (status == PARTIAL && have > 0 && begin(connection) == have) {
        receive(connection, have, part.resume());
        return true;
      } else if (status == HttpURLConnection.HTTP_OK) {
        receive(connection, 0, part.begin(etag(connection)));
        return false;
      } else if (status == RANGE_REFUSED || status == PARTIAL) {
        part.discard();
        throw new PassingFault("the server sends another part than it was asked for", null);
      }
      throw refused(status);
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection ask(long have) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.uri().toURL().openConnection();
    connection.setConnectTimeout((int) limits.connect().toMillis());
    connection.setReadTimeout((int) limits.read().toMillis());
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
      part.version().ifPresent(etag -> connection.setRequestProperty("If-Range", etag));
    }
    return connection;
  }

  private static int status(HttpURLConnection connection) throws PassingFault {
    try {
      return connection.getResponseCode();
    } catch (IOException unreachable) {
      throw new PassingFault("it is unreachable (" + unreachable + ")", unreachable);
    }
  }

  private PassingFault refused(int status) {
    String message = "the server answers with status " + status;
    boolean mayPass =
        status >= SERVER_FAULT || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
    if (mayPass) {
      return new PassingFault(message, null);
    }
    throw new ModelUnavailableException(
        "%s cannot be fetched: %s; check the address".formatted(address, message));
  }

  /** The server has no bytes after those that are there: because it is whole, or another file. */
  private void checkWhole(HttpURLConnection connection, long have)
      throws PassingFault, IOException {
    if (total(connection) != have) {
      part.discard();
      throw new PassingFault("what was left of an earlier download is of another file", null);
    }
  }

  private void receive(HttpURLConnection connection, long have, OutputStream target)
      throws PassingFault, IOException, InterruptedException {
    try (OutputStream out = target) {
      long total = total(connection);
      checkSize(Math.max(total, have));
      checkSpace(total - have);
      Progress progress = new Progress(address, have, total, limits.report());
      try (InputStream in = body(connection)) {
        long size = have;
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
          size += count;
          checkSize(size);
          out.write(chunk, 0, count);
          progress.reached(size);
          if (Thread.interrupted()) {
            // Neither the connection nor the file notices it.
            throw new InterruptedException();
          }
        }
        if (size < total) {
          throw new PassingFault(
              "the connection ended after %d of %d bytes".formatted(size, total), null);
        }
      }
    }
  }

  private static InputStream body(HttpURLConnection connection) throws PassingFault {
    try {
      return connection.getInputStream();
    } catch (IOException fault) {
      throw new PassingFault("reading failed (" + fault + ")", fault);
    }
  }

  private static int read(InputStream in, byte[] chunk) throws PassingFault {
    try {
      return in.read(chunk);
    } catch (IOException fault) {
      throw new PassingFault("reading failed (" + fault + ")", fault);
    }
  }

  private void checkSize(long size) throws IOException {
    if (size > mostBytes) {
      part.discard();
      throw new ModelUnavailableException(
          "%s is too large: more than %d bytes; raise the limit if it is the right file"
              .formatted(address, mostBytes));
    }
  }

  private void checkSpace(long missing) throws IOException {
    long free = Files.getFileStore(part.path()).getUsableSpace();
    if (missing > free) {
      throw new ModelUnavailableException(
          "%s needs %d bytes on the disk, but %s has only %d free"
              .formatted(address, missing, part.path().getParent(), free));
    }
  }

  private static Optional<String> etag(HttpURLConnection connection) {
    return Optional.ofNullable(connection.getHeaderField("ETag"));
  }

  /** Where the bytes of a partial answer begin; -1 if it does not say so. */
  private static long begin(HttpURLConnection connection) {
    Matcher range = range(connection);
    return range.matches() && range.group(1) != null ? Long.parseLong(range.group(1)) : -1;
  }

  /** How many bytes the whole file has; -1 if the server does not say so. */
  private static long total(HttpURLConnection connection) {
    Matcher range = range(connection);
    if (!range.matches()) {
      return connection.getContentLengthLong();
    }
    return range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
  }

  private static Matcher range(HttpURLConnection connection) {
    @Nullable String range = connection.getHeaderField("Content-Range");
    return CONTENT_RANGE.matcher(range == null ? "" : range);
  }
}
