/** Signing in: keys, login initiation, id_tokens, access tokens and deep linking (LTI 1.3 Core; Security Framework 1.0). */
@NullMarked
package org.attune.sandbox.lms.oidc;

import org.jspecify.annotations.NullMarked;
