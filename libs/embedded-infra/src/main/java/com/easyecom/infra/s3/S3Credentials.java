package com.easyecom.infra.s3;

/** The one pair of keys that an embedded S3 server accepts. */
public record S3Credentials(String accessKey, String secretKey) {
  @Override
  public String toString() {
    return "S3Credentials[" + accessKey + "]";
  }
}
