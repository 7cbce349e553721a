package org.attune.lti.launch;

import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import com.nimbusds.jose.JWSObject;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;

/** A launch that went well until the platform's answer, which can now be changed before it is posted. */
record Forgery(TestPlatform platform, TestBrowser browser, Map<String, String> form, Map<String, Object> claims) {

    static Forgery of(TestPlatform platform) {
        TestBrowser browser = new TestBrowser();
        TestPage answer = platform.toTheAnswer(browser, asLearner("Ana"), link("42"));
        Map<String, String> form = TestPlatform.fields(answer);
        try {
            JWSObject token = JWSObject.parse(form.getOrDefault("id_token", ""));
            return new Forgery(
                    platform,
                    browser,
                    form,
                    new LinkedHashMap<>(token.getPayload().toJSONObject()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts the launch with changed claims, signed by the platform. */
    TestPage launch(Consumer<Map<String, Object>> change) {
        change.accept(claims);
        return launch(platform.sign(claims));
    }

    TestPage launch(String idToken) {
        form.put("id_token", idToken);
        return post(browser);
    }

    TestPage post(TestBrowser from) {
        return from.post(URI.create(platform.toolUrl() + "/lti/launch"), form);
    }
}
