package com.easyecom.auth.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets at rest: AES-256-GCM (NIST SP 800-38D), a random nonce before the ciphertext,
 * bound to the name of what is encrypted. Each purpose has a key of its own, derived from the
 * service's secret.
 */
public final class SecretCipher {

  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes, as {@link com.easyecom.kit.security.SecretKeys} derives them
   */
  public SecretCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * @param name of what is encrypted: it can be read under no other
   */
  public byte[] encrypt(String name, String plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain.getBytes(UTF_8));
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + AES_GCM, impossible);
    }
  }

  /**
   * @throws IllegalStateException if it was encrypted under another secret, or altered
   */
  public String decrypt(String name, byte[] encrypted) {
    ByteBuffer sealed = ByteBuffer.wrap(encrypted);
    byte[] nonce = new byte[NONCE_BYTES];
    sealed.get(nonce);
    byte[] rest = new byte[sealed.remaining()];
    sealed.get(rest);
    try {
      return new String(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(rest), UTF_8);
    } catch (AEADBadTagException otherSecret) {
      throw new IllegalStateException(
          "The secrets in the database were encrypted under another SECRET_KEY.", otherSecret);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + AES_GCM, impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(AES_GCM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }
}
