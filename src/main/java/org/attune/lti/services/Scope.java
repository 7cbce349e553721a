package org.attune.lti.services;

/** What a token is asked for. One scope a token: Canvas refuses a request of which it does not grant all. */
enum Scope {
    LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
    LINE_ITEM_READ_ONLY("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
    SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
    RESULT("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
    ROSTER("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
    NOTICE_HANDLERS("https://purl.imsglobal.org/spec/lti/scope/noticehandlers");

    private final String term;

    Scope(String term) {
        this.term = term;
    }

    String term() {
        return term;
    }
}
