/** An S3 server that keeps its objects in a local folder. */
@NullMarked
package com.easyecom.infra.s3;

import org.jspecify.annotations.NullMarked;
