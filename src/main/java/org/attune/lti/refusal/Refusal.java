package org.attune.lti.refusal;

import static org.attune.lti.refusal.Remedy.ADMINISTRATOR;
import static org.attune.lti.refusal.Remedy.AGAIN;
import static org.attune.lti.refusal.Remedy.LATER;
import static org.attune.lti.refusal.Remedy.SIGN_IN;

/** Every reason for which a login or a launch is turned away. */
public enum Refusal {

    // Login: Security Framework 1.0, section 5.1.1.1
    LOGIN_INCOMPLETE(
            400,
            "The link from your course did not say all that is needed to open this page.",
            AGAIN,
            "The login request must carry iss, login_hint and target_link_uri, each once. Check that the tool's"
                    + " 'initiate login URL' is the one that people are sent to."),
    PLATFORM_UNKNOWN(
            403,
            "The site that you come from is not registered here.",
            ADMINISTRATOR,
            "No registration has this issuer and client id. Compare both, letter by letter, with the file in"
                    + " lti-config/platforms."),
    PLATFORM_AMBIGUOUS(
            400,
            "The site that you come from is registered here more than once, and the link did not say which one is meant.",
            ADMINISTRATOR,
            "This issuer has several registrations: the platform must send client_id with the login request."),
    TARGET_ELSEWHERE(
            400,
            "The link from your course leads to another site.",
            ADMINISTRATOR,
            "target_link_uri must be an address of this tool. Compare it with the tool's public address"
                    + " (ATTUNE_PUBLIC_URL), scheme and port included."),
    METHOD(
            405,
            "This address is not meant to be opened in this way.",
            AGAIN,
            "Logins come by GET or POST, launches by POST."),

    // The platform's answer
    NOT_A_LAUNCH(
            400,
            "This address is only for the answer of your course's site, and there was none.",
            AGAIN,
            "A launch is a form post with state and id_token, each once. When it is missing, something between the"
                    + " platform and the tool may have dropped the body."),
    TOO_LARGE(
            413,
            "The answer of your course's site was far larger than such an answer may be.",
            ADMINISTRATOR,
            "An id_token may have 64 KB. Custom parameters are the usual cause of a larger one."),
    LOGIN_REQUIRED(
            401,
            "Your course's site says that you are not signed in there any more.",
            SIGN_IN,
            "The platform answered login_required: its own session cookie was missing or blocked, often because the"
                    + " browser blocks cookies in frames."),
    ACCESS_DENIED(
            403,
            "Your course's site says that you may not open this activity.",
            "Ask your teacher whether you are enrolled and the activity is open to you.",
            "The platform answered access_denied, unauthorized_client or a similar error."),
    PLATFORM_ERROR(
            400,
            "Your course's site could not complete the way here.",
            AGAIN,
            "The platform answered the authentication request with an error; it stands in the log beside the reference."
                    + " A redirect URI that is not registered exactly is the usual cause."),

    // State: single use, ten minutes, one browser
    STATE_UNKNOWN(
            400,
            "This visit has been opened already, or was never begun here.",
            AGAIN,
            "The state was not issued by this installation or was used before. Reloading a launch is the usual cause;"
                    + " when every launch ends so, the nodes do not share one database."),
    STATE_EXPIRED(
            400,
            "Too much time passed on the way here.",
            AGAIN,
            "The platform's answer came more than ten minutes after the login began."),
    OTHER_BROWSER(
            403,
            "This visit was begun in another browser, or this browser did not keep our cookie.",
            "Go back to your course and open it again, in this browser from beginning to end.",
            "The launch arrived without the cookie of the browser that began it. It is refused so that nobody can be signed"
                    + " in as somebody else."),
    STORAGE_FAILED(
            403,
            "Your browser keeps no cookies for us here, and your course's site did not keep the note that stands in"
                    + " for them.",
            "Open the activity in a window of its own, or allow cookies for this site, and try again.",
            "Cookies are blocked and LTI Platform Storage did not give back the value that was stored at login."),

    // The token: Security Framework 1.0, section 5.1.3
    TOKEN_MALFORMED(
            400,
            "The answer of your course's site could not be read.",
            ADMINISTRATOR,
            "The id_token is not a signed JWT with a JSON object inside."),
    TOKEN_UNSIGNED(
            400,
            "The answer of your course's site was not signed in the way that is required.",
            ADMINISTRATOR,
            "The id_token must be signed with RS256. 'none', HMAC and encrypted tokens are refused."),
    KEY_UNNAMED(
            400,
            "The answer of your course's site did not say which key signed it.",
            ADMINISTRATOR,
            "The header of the id_token must carry kid."),
    KEY_UNKNOWN(
            400,
            "The answer of your course's site was signed with a key that it has not published.",
            LATER,
            "The kid is not in the platform's key set, or not there as an RSA key of at least 2048 bits. Check jwks-uri in"
                    + " the registration."),
    KEYS_UNREACHABLE(
            424,
            "We could not fetch the keys by which we recognise your course's site.",
            LATER,
            "The key set at jwks-uri could not be fetched. Check that this server may reach that address, and that it"
                    + " answers."),
    SIGNATURE_WRONG(
            400,
            "The answer of your course's site was changed on its way, or was not its own.",
            ADMINISTRATOR,
            "The signature of the id_token does not fit the key that its kid names."),
    ISSUER_WRONG(
            400,
            "The answer came from another site than the one you were sent to.",
            ADMINISTRATOR,
            "The iss claim is not the issuer of the registration that the login began with."),
    AUDIENCE_WRONG(
            400,
            "The answer of your course's site was meant for another tool.",
            ADMINISTRATOR,
            "aud must contain this registration's client id; azp, required with several audiences, must be it."),
    TOKEN_EXPIRED(
            400,
            "The answer of your course's site came too late.",
            AGAIN,
            "The id_token has expired or is too old. When every launch ends so, the clocks of the platform and of this"
                    + " server differ."),
    TOKEN_EARLY(
            400,
            "By our clock, the answer of your course's site comes from the future.",
            LATER,
            "iat or nbf lies ahead of this server's clock. Set both clocks by NTP."),
    NONCE_WRONG(
            400,
            "The answer of your course's site belongs to another visit.",
            AGAIN,
            "The nonce is not the one of the authentication request."),

    // The message: LTI 1.3 Core, section 5.3
    VERSION_WRONG(
            400,
            "Your course's site speaks another version of the protocol.",
            ADMINISTRATOR,
            "The version claim must be 1.3.0."),
    MESSAGE_UNSUPPORTED(
            400,
            "Your course's site asked for something that this tool does not offer.",
            ADMINISTRATOR,
            "message_type must be LtiResourceLinkRequest or LtiDeepLinkingRequest."),
    DEPLOYMENT_UNKNOWN(
            403,
            "This part of your course's site is not registered here.",
            ADMINISTRATOR,
            "The deployment_id is not among the registration's deployments. Add it to the platform's file, or write"
                    + " 'any' there."),
    SUBJECT_EMPTY(
            400,
            "Your course's site sent an empty name for you.",
            ADMINISTRATOR,
            "sub must be left out for an anonymous launch; otherwise it has 1 to 255 ASCII characters."),
    ROLES_MISSING(
            400,
            "Your course's site did not say in which role you come.",
            ADMINISTRATOR,
            "The roles claim must be there; it may be an empty list."),
    LINK_MISSING(
            400,
            "Your course's site did not say which activity you opened.",
            ADMINISTRATOR,
            "resource_link.id must be there, with 1 to 255 ASCII characters."),
    TARGET_CHANGED(
            400,
            "The answer of your course's site leads to another page than the link did.",
            AGAIN,
            "The target_link_uri of the id_token is not the one that the login announced."),
    CLAIM_MALFORMED(
            400,
            "A part of what your course's site told us could not be understood.",
            ADMINISTRATOR,
            "A claim is missing or not of the kind that LTI 1.3 requires; the log names it beside the reference."),
    DECLINED(403, "This activity cannot be opened now.", AGAIN, "See the log beside the reference.");

    private final int status;
    private final String happened;
    private final String remedy;
    private final String forAdministrator;

    Refusal(int status, String happened, String remedy, String forAdministrator) {
        this.status = status;
        this.happened = happened;
        this.remedy = remedy;
        this.forAdministrator = forAdministrator;
    }

    /** Always 4xx. */
    public int status() {
        return status;
    }

    /** What happened, to the person who sees the page. */
    public String happened() {
        return happened;
    }

    /** What that person can do. */
    public String remedy() {
        return remedy;
    }

    /** What an administrator of the platform or of this tool has to know. */
    public String forAdministrator() {
        return forAdministrator;
    }
}
