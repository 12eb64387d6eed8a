// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTokenTest {

  private final AccessToken token = new AccessToken("a-token-that-nobody-can-guess");

  @Test
  void opensForTheWholeTokenOnly() {
    assertThat(token.opens("a-token-that-nobody-can-guess")).isTrue();
    assertThat(token.opens("a-token-that-nobody-can-gues")).isFalse();
    assertThat(token.opens("a-token-that-nobody-can-guess ")).isFalse();
    assertThat(token.opens("")).isFalse();
    assertThat(token.opens(null)).isFalse();
  }

  @Test
  void knowsItsOwnCookieOnly() {
    assertThat(token.knows(token.session())).isTrue();
    assertThat(token.knows("a-token-that-nobody-can-guess")).isFalse();
    assertThat(token.knows(new AccessToken("another-token-altogether").session())).isFalse();
    assertThat(token.knows(null)).isFalse();
  }

  @Test
  void keepsTheCookieOverARestart() {
    assertThat(new AccessToken("a-token-that-nobody-can-guess").session())
        .isEqualTo(token.session());
  }

  @Test
  void tellsTheTokenInNoCookie() {
    assertThat(token.session()).doesNotContain("a-token").matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void namesTheCookieAfterThePort() {
    assertThat(AccessToken.cookieName(19095)).isNotEqualTo(AccessToken.cookieName(29095));
  }
}
