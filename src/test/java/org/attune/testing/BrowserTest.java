package org.attune.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole product in a real browser: the tool and the sandbox's LMS on two ports and two host names, so that the tool's
 * frame is cross-site as it is in life. All such tests of a run share one product and one Chromium; each test gets a {@link
 * Screen} of its own, with no cookies. Name such a test {@code …IT}. Where there is no Chromium it is skipped and says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
