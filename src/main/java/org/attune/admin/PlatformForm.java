package org.attune.admin;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.registration.PlatformAddress;
import org.attune.lti.registration.Registration;
import org.attune.words.Message;

/**
 * A registration as an administrator typed it: kept as text, so that a mistake can be shown beside what was typed. What is left
 * empty and is always the same with this LMS is filled in.
 */
record PlatformForm(Lms lms, Map<String, String> fields) {

    static final String NAME = "name";
    static final String ISSUER = "issuer";
    static final String CLIENT = "client";
    static final String AUTHORIZATION = "authorization";
    static final String TOKEN = "token";
    static final String JWKS = "jwks";
    static final String AUDIENCE = "audience";

    static final List<String> ENDPOINTS = List.of(AUTHORIZATION, TOKEN, JWKS);

    private static final List<String> ALL = List.of(NAME, ISSUER, CLIENT, AUTHORIZATION, TOKEN, JWKS, AUDIENCE);
    private static final int LONGEST = 255;
    private static final int LONGEST_ADDRESS = 2000;

    PlatformForm {
        fields = Map.copyOf(fields);
    }

    static PlatformForm empty(Lms lms) {
        Map<String, String> fields = new LinkedHashMap<>();
        lms.usual(ISSUER).ifPresent(issuer -> fields.put(ISSUER, issuer));
        return new PlatformForm(lms, fields);
    }

    static PlatformForm of(Registration registration) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(NAME, registration.name());
        fields.put(ISSUER, registration.issuer());
        fields.put(CLIENT, registration.clientId());
        fields.put(AUTHORIZATION, registration.authorizationEndpoint().toString());
        fields.put(TOKEN, registration.tokenEndpoint().toString());
        fields.put(JWKS, registration.jwksUri().toString());
        fields.put(AUDIENCE, registration.tokenAudience());
        return new PlatformForm(Lms.OTHER, fields);
    }

    /** The same with what was typed now, but for what says which registration it is. */
    PlatformForm changed(Map<String, String> typed) {
        Map<String, String> now = new LinkedHashMap<>(typed);
        now.put(ISSUER, text(ISSUER));
        now.put(CLIENT, text(CLIENT));
        return new PlatformForm(lms, now);
    }

    /** What was typed, without the blanks around it; empty when nothing was. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public Message label(String field) {
        return Message.of("admin.form." + field);
    }

    public Message hint(String field) {
        return Message.of("admin.form." + field + "-hint");
    }

    /** Whether any of the addresses that go without saying was typed, or is wrong. */
    public boolean differsFromUsual() {
        return ENDPOINTS.stream().anyMatch(field -> !text(field).isEmpty())
                || !text(AUDIENCE).isEmpty()
                || mistakes().stream()
                        .anyMatch(mistake -> ENDPOINTS.contains(mistake.field())
                                || mistake.field().equals(AUDIENCE));
    }

    /** What is wrong with it, in the order of the page; empty when {@link #registration()} may be called. */
    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        ALL.forEach(field -> mistake(field, value(field)).ifPresent(words -> mistakes.add(new Mistake(field, words))));
        return mistakes;
    }

    /** What is wrong with one field; empty when nothing is. */
    public Optional<Message> mistake(String field) {
        return mistake(field, value(field));
    }

    /** @throws IllegalArgumentException when there are mistakes */
    Registration registration() {
        String audience = value(AUDIENCE);
        return new Registration(
                value(NAME),
                value(ISSUER),
                value(CLIENT),
                Set.of(),
                URI.create(value(AUTHORIZATION)),
                URI.create(value(TOKEN)),
                URI.create(value(JWKS)),
                audience.isEmpty() ? value(TOKEN) : audience);
    }

    private String value(String field) {
        String typed = text(field);
        return typed.isEmpty()
                ? lms.usual(field)
                        .map(usual -> usual.replace("{issuer}", text(ISSUER)).replace("{client}", text(CLIENT)))
                        .orElse("")
                : typed;
    }

    private Optional<Message> mistake(String field, String value) {
        Message label = label(field);
        boolean address = ENDPOINTS.contains(field) || field.equals(ISSUER);
        int longest = ENDPOINTS.contains(field) || field.equals(AUDIENCE) ? LONGEST_ADDRESS : LONGEST;
        if (value.isEmpty()) {
            return field.equals(AUDIENCE) ? Optional.empty() : Optional.of(Message.of("admin.form.missing", label));
        }
        if (followsFromIssuer(field) && mistake(ISSUER, value(ISSUER)).isPresent()) {
            return Optional.empty(); // told there
        }
        if (value.length() > longest) {
            return Optional.of(Message.of("admin.form.too-long", label, longest));
        }
        if (field.equals(CLIENT) && !value.matches("\\p{Graph}+")) {
            return Optional.of(Message.of("admin.form.client-blanks"));
        }
        Optional<Message> fault =
                address ? PlatformAddress.fault(value).map(found -> fault(found, label)) : Optional.empty();
        return fault.isEmpty() && field.equals(ISSUER) && lms.issuerHasNoSlash() && value.endsWith("/")
                ? Optional.of(Message.of("admin.form.slash", value.replaceFirst("/+$", "")))
                : fault;
    }

    private boolean followsFromIssuer(String field) {
        return text(field).isEmpty()
                && lms.usual(field).filter(usual -> usual.contains("{issuer}")).isPresent();
    }

    private static Message fault(PlatformAddress.Fault fault, Message label) {
        return switch (fault) {
            case NOT_ABSOLUTE -> Message.of("admin.form.not-absolute", label);
            case NOT_HTTPS -> Message.of("admin.form.not-https", label);
            case NOT_PLAIN -> Message.of("admin.form.not-plain", label);
        };
    }
}
