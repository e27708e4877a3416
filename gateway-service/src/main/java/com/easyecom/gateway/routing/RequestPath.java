package com.easyecom.gateway.routing;

import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request's path in its one normal form (RFC 3986, section 6.2.2): dot segments resolved, empty
 * segments dropped, escapes as they have to be. It is compared with the allow-list and sent
 * upstream in this form, so that the gateway and a service cannot read one path in two ways.
 *
 * @param path begins with a slash
 * @param query the query with its question mark, or empty
 * @param segments the path's parts between slashes
 */
public record RequestPath(String path, String query, List<String> segments) {

  /**
   * Reads a request target.
   *
   * @throws Refusal {@code not_found} where the target hides a separator (an escaped slash, a
   *     backslash, a matrix parameter): nothing public is called so; {@code malformed_request}
   *     where it is no path at all
   */
  public static RequestPath parse(String target) {
    String local = withoutAuthority(target);
    int question = local.indexOf('?');
    String rawPath = question < 0 ? local : local.substring(0, question);
    String query = question < 0 ? "" : Escapes.inQuery(local.substring(question));
    if (!rawPath.startsWith("/")) {
      throw new Refusal(EdgeError.MALFORMED_REQUEST, "The path does not begin with a slash");
    }
    String plain = Escapes.inPath(rawPath);
    List<String> segments = new ArrayList<>();
    for (String segment : plain.split("/")) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> {
          if (!segments.isEmpty()) {
            segments.removeLast();
          }
        }
        default -> segments.add(segment);
      }
    }
    String path = "/" + String.join("/", segments);
    boolean slashAtEnd = !segments.isEmpty() && plain.endsWith("/");
    return new RequestPath(slashAtEnd ? path + "/" : path, query, List.copyOf(segments));
  }

  /** What is sent upstream: path and query. */
  public String target() {
    return path + query;
  }

  static List<String> segmentsOf(String pattern) {
    return Arrays.stream(pattern.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  /** A target may be a whole URL (RFC 9112, section 3.2.2); its host is not ours to judge. */
  private static String withoutAuthority(String target) {
    if (!target.startsWith("http://") && !target.startsWith("https://")) {
      return target;
    }
    int slash = target.indexOf('/', target.indexOf("://") + 3);
    if (slash < 0) {
      throw new Refusal(CommonError.NOT_FOUND, "There is nothing at this path");
    }
    return target.substring(slash);
  }
}
