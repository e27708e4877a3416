package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;

/**
 * What a phrase says about what is meant.
 *
 * @param isWeak whether it counts only where nothing else says what is meant
 */
record Cue(Intent intent, boolean isWeak) {}
