/** Where the project's own files are, for tests that look at them. */
@NullMarked
package com.easyecom.testkit.project;

import org.jspecify.annotations.NullMarked;
