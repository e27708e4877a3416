package com.easyecom.chat.whatsapp.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.MediaDownloads.Media;
import com.easyecom.chat.whatsapp.MediaException;
import com.easyecom.chat.whatsapp.MediaException.Reason;
import com.easyecom.chat.whatsapp.MediaReference;
import com.easyecom.chat.whatsapp.MediaReference.Kind;
import com.easyecom.testkit.meta.GraphReply;
import com.easyecom.testkit.meta.GraphStub;
import com.easyecom.testkit.meta.StoredMedia;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that customers sent: at most 1,000 bytes, JPEG or PNG, in these tests. */
class MediaTest {

  private static final byte[] BYTES = new byte[1_000];

  static {
    new Random(1).nextBytes(BYTES);
  }

  private static final StoredMedia FILE = StoredMedia.of(BYTES, "image/jpeg");

  private final StubbedMeta meta = new StubbedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void aFileIsFetchedByItsIdAndCheckedByBothHashes() {
    meta.stub.put("42", FILE);
    Media media = download(reference("image/jpeg", FILE.sha256Base64()));
    assertArrayEquals(BYTES, media.bytes());
    assertEquals("image/jpeg", media.mimeType());
    assertEquals(
        List.of("GET /v25.0/42", "GET /whatsapp_business/attachments/"), meta.stub.requests());
    assertArrayEquals(BYTES, download(reference(null, FILE.sha256())).bytes());
    meta.stub.put("42", StoredMedia.of(BYTES, "image/PNG; charset=binary"));
    assertEquals("image/png", download(reference(null, null)).mimeType());
  }

  @Test
  void bytesThatAreNotThoseThatWereSentAreRefused() {
    meta.stub.put("42", FILE);
    String other = StoredMedia.of(new byte[1], "image/jpeg").sha256Base64();
    assertEquals(Reason.CORRUPT, refused(reference(null, other)));
    assertEquals(Reason.CORRUPT, refused(reference(null, "nonsense")));
    meta.stub.put("42", FILE.withSha256("00".repeat(32)));
    assertEquals(Reason.CORRUPT, refused(reference(null, FILE.sha256Base64())));
  }

  @Test
  void aLargeFileIsRefusedBeforeItIsFetchedIfMetaTellsItsSize() {
    meta.stub.put("42", FILE.withFileSize(1_001));
    assertEquals(Reason.TOO_LARGE, refused(reference(null, null)));
    assertEquals(List.of("GET /v25.0/42"), meta.stub.requests());
  }

  @Test
  void aFileThatIsLargerThanMetaSaysIsNotReadToItsEnd() {
    StoredMedia large = StoredMedia.of(new byte[5_000_000], "image/jpeg").withFileSize(10);
    meta.stub.put("42", large);
    assertEquals(Reason.TOO_LARGE, refused(reference(null, null)));
    meta.stub.put("42", large.withoutLength());
    assertEquals(Reason.TOO_LARGE, refused(reference(null, null)));
    meta.stub.put("42", FILE.withoutLength());
    assertArrayEquals(BYTES, download(reference(null, null)).bytes());
  }

  @Test
  void otherTypesAreNotFetched() {
    assertEquals(Reason.TYPE_NOT_ALLOWED, refused(reference("application/pdf", null)));
    assertEquals(List.of(), meta.stub.requests());
    meta.stub.put("42", StoredMedia.of(BYTES, "image/svg+xml"));
    assertEquals(Reason.TYPE_NOT_ALLOWED, refused(reference("image/png", null)));
    assertEquals(List.of("GET /v25.0/42"), meta.stub.requests());
  }

  @Test
  void theTokenIsNotSentToAnotherHost() {
    try (GraphStub other = GraphStub.start(StubbedMeta.TOKEN, "1")) {
      meta.stub.put("42", FILE.at(other.baseUrl() + "/whatsapp_business/attachments/?mid=42"));
      assertEquals(Reason.UNTRUSTED_ADDRESS, refused(reference(null, null)));
      meta.stub.put("42", FILE.at("file:///etc/passwd"));
      assertEquals(Reason.UNTRUSTED_ADDRESS, refused(reference(null, null)));
      assertEquals(List.of(), other.requests());
    }
  }

  @Test
  void whatMetaDoesNotHaveIsGone() {
    assertEquals(Reason.GONE, refused(reference(null, null)));
    MediaReference odd = new MediaReference(Kind.IMAGE, "../../me", null, null, null);
    assertEquals(Reason.GONE, refused(odd));
    assertEquals(List.of("GET /v25.0/42"), meta.stub.requests());
  }

  @Test
  void aMomentsOutageIsOvercome() {
    meta.stub.put("42", FILE);
    meta.stub.nextCalls(GraphReply.badGateway(), GraphReply.overloaded());
    assertArrayEquals(BYTES, download(reference(null, null)).bytes());
    meta.stub.nextCalls(
        GraphReply.throttled().with("Retry-After", "60"), GraphReply.tokenExpired());
    assertEquals(Reason.UNAVAILABLE, refused(reference(null, null)));
    assertEquals(Reason.REFUSED, refused(reference(null, null)));
  }

  @Test
  void anOutagePassesAndAWrongTokenDoesNot() {
    GraphApi wrong = meta.open(meta.stub.baseUrl(), Duration.ofSeconds(1), "EAAother");
    MediaReference file = reference(null, null);
    MediaException refused = assertThrows(MediaException.class, () -> wrong.media().download(file));
    assertEquals(Reason.REFUSED, refused.reason());
    assertFalse(refused.isPassing());
    wrong.close();
    meta.stub.close();
    MediaException outage =
        assertThrows(MediaException.class, () -> meta.api().media().download(file));
    assertEquals(Reason.UNAVAILABLE, outage.reason());
    assertTrue(outage.isPassing());
  }

  private Media download(MediaReference file) {
    return meta.api().media().download(file);
  }

  private Reason refused(MediaReference file) {
    return assertThrows(MediaException.class, () -> download(file)).reason();
  }

  private static MediaReference reference(String mimeType, String sha256) {
    return new MediaReference(Kind.IMAGE, "42", mimeType, sha256, null);
  }
}
