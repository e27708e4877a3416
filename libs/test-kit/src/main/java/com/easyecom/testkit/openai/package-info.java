/**
 * OpenAI's HTTP API on this machine, for tests: as strict as the real one, and failing when told.
 */
@NullMarked
package com.easyecom.testkit.openai;

import org.jspecify.annotations.NullMarked;
