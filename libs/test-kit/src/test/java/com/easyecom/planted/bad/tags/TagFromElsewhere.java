package com.easyecom.planted.bad.tags;

import com.easyecom.planted.good.tags.Tag;

/** A type of another service. */
record TagFromElsewhere(Tag tag) {}
