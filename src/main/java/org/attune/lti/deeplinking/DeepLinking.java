package org.attune.lti.deeplinking;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.attune.lti.Launch;
import org.attune.lti.RegistrationId;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes the answer to a deep linking request (Deep Linking 2.0, section 4.5). */
@Component
public final class DeepLinking {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Duration BACKDATED = Duration.ofSeconds(30);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Function<RegistrationId, Optional<Registration>> registrations;
    private final SigningKeys keys;
    private final InstantSource clock;

    @Autowired
    DeepLinking(Registrations registrations, SigningKeys keys, InstantSource clock) {
        this(registrations::find, keys, clock);
    }

    DeepLinking(Function<RegistrationId, Optional<Registration>> registrations, SigningKeys keys, InstantSource clock) {
        this.registrations = registrations;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param launch a deep linking request
     * @param items what was chosen; none means that nothing is to be embedded
     * @param message for the person, to be shown by the platform
     * @throws IllegalArgumentException when the launch asked for no deep linking, or for one item and gets several
     * @throws IllegalStateException when the platform's registration was taken away since the launch
     */
    public DeepLinkingAnswer answer(Launch launch, List<LinkItem> items, Optional<String> message) {
        if (!(launch.message() instanceof Launch.Message.DeepLinking request)) {
            throw new IllegalArgumentException("This launch did not ask for deep linking");
        }
        if (items.size() > 1 && !request.multiple()) {
            throw new IllegalArgumentException("The platform takes one item only");
        }
        Registration registration = registrations
                .apply(launch.registration())
                .orElseThrow(() -> new IllegalStateException("The platform is no longer registered"));
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId()) // the tool speaks here, so the roles of the launch are turned round
                .audience(registration.issuer())
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                .claim("nonce", UUID.randomUUID().toString())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", launch.deployment())
                .claim(
                        DL + "content_items",
                        items.stream()
                                .map(item -> contentItem(item, request.acceptsLineItem()))
                                .toList());
        request.data().ifPresent(data -> claims.claim(DL + "data", data));
        message.ifPresent(text -> claims.claim(DL + "msg", text));
        return new DeepLinkingAnswer(request.returnUrl(), keys.sign(claims.build()));
    }

    /** Section 3.2. The map ends here: it is what the token's writer takes. */
    private static Map<String, Object> contentItem(LinkItem item, boolean withColumn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "ltiResourceLink");
        json.put("url", item.url().toString());
        json.put("title", item.title());
        item.text().ifPresent(text -> json.put("text", text));
        if (!item.custom().isEmpty()) {
            json.put("custom", item.custom());
        }
        item.lineItem().filter(column -> withColumn).ifPresent(column -> json.put("lineItem", lineItem(column)));
        item.iframe().ifPresent(frame -> json.put("iframe", Map.of("width", frame.width(), "height", frame.height())));
        item.available().ifPresent(span -> json.put("available", span(span)));
        item.submission().ifPresent(span -> json.put("submission", span(span)));
        return json;
    }

    private static Map<String, Object> span(LinkItem.Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        span.start().ifPresent(start -> json.put("startDateTime", start.toString()));
        span.end().ifPresent(end -> json.put("endDateTime", end.toString()));
        return json;
    }

    private static Map<String, Object> lineItem(LinkItem.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", column.label());
        json.put("scoreMaximum", column.scoreMaximum());
        column.resourceId().ifPresent(id -> json.put("resourceId", id));
        column.tag().ifPresent(tag -> json.put("tag", tag));
        // That grades in this column can be looked behind (Submission Review 1.0, section 3); at the link's own
        // address.
        json.put("submissionReview", Map.of("reviewableStatus", List.of("InProgress", "Submitted", "Completed")));
        return json;
    }
}
