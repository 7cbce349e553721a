package org.attune.lti.launch;

import org.attune.lti.launch.PresentedLaunch.Answer;
import org.attune.lti.launch.PresentedLaunch.Content;
import org.attune.lti.login.Binding;
import org.springframework.security.core.AuthenticationException;

/** No refusal: first a page of ours must ask the platform's frame for the value that it keeps, and post the launch again. */
final class StoredValueNeeded extends AuthenticationException {

    private final transient Binding.ByStorage storage;
    private final transient Content presented;

    StoredValueNeeded(Binding.ByStorage storage, Content presented) {
        super("The platform's storage must be asked");
        this.storage = storage;
        this.presented = presented;
    }

    String frame() {
        return storage.frame();
    }

    String state() {
        return presented.state();
    }

    String idToken() {
        return switch (presented.answer()) {
            case Answer.IdToken(String token) -> token;
            case Answer.Failure error -> throw new IllegalStateException("An error is refused before");
        };
    }
}
