package com.easyecom.accounting.chain.application;

import com.easyecom.accounting.chain.domain.Fault;
import com.easyecom.kernel.chain.ChainHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the journal is whole.
 *
 * @param head where it ended when the verification began
 * @param told where it ended when others were last told; null when they never were
 * @param fault the first that was found; null for none
 */
public record Verification(
    Instant checkedAt, ChainHead head, @Nullable ChainHead told, @Nullable Fault fault) {}
