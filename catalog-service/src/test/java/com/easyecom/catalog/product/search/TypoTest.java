package com.easyecom.catalog.product.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {

  @ParameterizedTest
  @CsvSource({
    "lamp,lamp,true", "lamp,lamps,true", "lamp,amp,true", "lamp,lap,true", "lamp,camp,true",
    "lamp,lamb,true", "lamp,lmap,true", "lamp,alpm,false", "lamp,lampsh,false", "lamp,la,false",
    "abcd,bcde,false", "abcd,badc,false", "aabb,abab,true", "lamp,'',false", "'','',true"
  })
  void oneTypoMakesOneWordOfAnother(String one, String other, boolean makes) {
    assertEquals(makes, Typo.makes(one, other));
    assertEquals(makes, Typo.makes(other, one));
  }

  @Test
  void shortWordsAndNumbersAreMeantAsTheyAre() {
    assertTrue(Typo.isForgivenIn("lamp"));
    assertTrue(Typo.isForgivenIn("a123"));
    assertFalse(Typo.isForgivenIn("cup"));
    assertFalse(Typo.isForgivenIn("4006381333931"));
  }
}
