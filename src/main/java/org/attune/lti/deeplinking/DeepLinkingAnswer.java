package org.attune.lti.deeplinking;

import java.net.URI;

/**
 * What the browser is to carry back: a form that is posted to {@code returnUrl} with the one field {@code JWT} (Deep Linking
 * 2.0, section 3.4.1). The token is good for five minutes.
 */
public record DeepLinkingAnswer(URI returnUrl, String jwt) {}
