/**
 * A service under test on real components: {@link com.easyecom.testkit.service.WithEmbedded} on the
 * test class is all that it takes.
 */
@NullMarked
package com.easyecom.testkit.service;

import org.jspecify.annotations.NullMarked;
