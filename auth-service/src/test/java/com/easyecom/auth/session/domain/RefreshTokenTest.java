package com.easyecom.auth.session.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

  @Test
  void aTokenHas256RandomBits() {
    assertEquals(32, Base64.getUrlDecoder().decode(RefreshToken.random().text()).length);
    long different =
        Stream.generate(RefreshToken::random).limit(1_000).collect(Collectors.toSet()).size();
    assertEquals(1_000, different);
  }

  @Test
  void itsHashIsTheSha256OfItsText() {
    assertArrayEquals(
        HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        new RefreshToken("abc").hash());
  }

  @Test
  void itIsNotPrinted() {
    RefreshToken token = RefreshToken.random();
    assertFalse(token.toString().contains(token.text()));
  }
}
