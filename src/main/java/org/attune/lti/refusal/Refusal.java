package org.attune.lti.refusal;

import java.util.Locale;
import org.attune.words.Message;

/** Every reason for which a login or a launch is turned away. */
public enum Refusal {

    // Login: Security Framework 1.0, section 5.1.1.1
    LOGIN_INCOMPLETE(400, Remedy.AGAIN),
    PLATFORM_UNKNOWN(403, Remedy.ADMINISTRATOR),
    PLATFORM_AMBIGUOUS(400, Remedy.ADMINISTRATOR),
    TARGET_ELSEWHERE(400, Remedy.ADMINISTRATOR),
    METHOD(405, Remedy.AGAIN),

    // The platform's answer
    NOT_A_LAUNCH(400, Remedy.AGAIN),
    TOO_LARGE(413, Remedy.ADMINISTRATOR),
    LOGIN_REQUIRED(401, Remedy.SIGN_IN),
    ACCESS_DENIED(403, Remedy.ASK_TEACHER),
    PLATFORM_ERROR(400, Remedy.AGAIN),

    // State: single use, ten minutes, one browser
    STATE_UNKNOWN(400, Remedy.AGAIN),
    STATE_EXPIRED(400, Remedy.AGAIN),
    OTHER_BROWSER(403, Remedy.ONE_BROWSER),
    STORAGE_FAILED(403, Remedy.OWN_WINDOW),

    // The token: Security Framework 1.0, section 5.1.3
    TOKEN_MALFORMED(400, Remedy.ADMINISTRATOR),
    TOKEN_UNSIGNED(400, Remedy.ADMINISTRATOR),
    KEY_UNNAMED(400, Remedy.ADMINISTRATOR),
    KEY_UNKNOWN(400, Remedy.LATER),
    KEYS_UNREACHABLE(424, Remedy.LATER),
    SIGNATURE_WRONG(400, Remedy.ADMINISTRATOR),
    ISSUER_WRONG(400, Remedy.ADMINISTRATOR),
    AUDIENCE_WRONG(400, Remedy.ADMINISTRATOR),
    TOKEN_EXPIRED(400, Remedy.AGAIN),
    TOKEN_EARLY(400, Remedy.LATER),
    NONCE_WRONG(400, Remedy.AGAIN),

    // The message: LTI 1.3 Core, section 5.3
    VERSION_WRONG(400, Remedy.ADMINISTRATOR),
    MESSAGE_UNSUPPORTED(400, Remedy.ADMINISTRATOR),
    DEPLOYMENT_UNKNOWN(403, Remedy.ADMINISTRATOR),
    SUBJECT_EMPTY(400, Remedy.ADMINISTRATOR),
    ROLES_MISSING(400, Remedy.ADMINISTRATOR),
    LINK_MISSING(400, Remedy.ADMINISTRATOR),
    TARGET_CHANGED(400, Remedy.AGAIN),
    CLAIM_MALFORMED(400, Remedy.ADMINISTRATOR),
    DECLINED(403, Remedy.AGAIN);

    private final int status;
    private final Remedy remedy;

    Refusal(int status, Remedy remedy) {
        this.status = status;
        this.remedy = remedy;
    }

    /** Always 4xx. */
    public int status() {
        return status;
    }

    /** What happened, to the person who sees the page. */
    public Message happened() {
        return about("happened");
    }

    /** What that person can do. */
    public Message remedy() {
        return remedy.message();
    }

    /** What an administrator of the platform or of this tool has to know. */
    public Message forAdministrator() {
        return about("tell");
    }

    private Message about(String part) {
        return Message.of("lti.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part);
    }
}
