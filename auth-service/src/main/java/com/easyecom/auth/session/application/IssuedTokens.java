package com.easyecom.auth.session.application;

import com.easyecom.auth.accesstoken.application.AccessToken;
import com.easyecom.auth.session.domain.RefreshToken;

/** What somebody who signed in goes on with. */
public record IssuedTokens(AccessToken accessToken, RefreshToken refreshToken) {}
