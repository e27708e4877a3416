/** Contracts as committed files: a test fails when what the code says drifts from them. */
@NullMarked
package com.easyecom.testkit.golden;

import org.jspecify.annotations.NullMarked;
