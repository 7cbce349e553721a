package org.attune.sandbox.lms.oidc;

/** Names of claims: LTI 1.3 Core, section 5.3 and 5.4; Deep Linking 2.0, section 4; AGS 2.0, section 3.1; NRPS 2.0, section 3.6. */
final class Claims {

    static final String MESSAGE_TYPE = core("message_type");
    static final String VERSION = core("version");
    static final String DEPLOYMENT_ID = core("deployment_id");
    static final String TARGET_LINK_URI = core("target_link_uri");
    static final String RESOURCE_LINK = core("resource_link");
    static final String ROLES = core("roles");
    static final String CONTEXT = core("context");
    static final String TOOL_PLATFORM = core("tool_platform");
    static final String LAUNCH_PRESENTATION = core("launch_presentation");
    static final String CUSTOM = core("custom");
    static final String LIS = core("lis");

    static final String DEEP_LINKING_SETTINGS = deepLinking("deep_linking_settings");
    static final String CONTENT_ITEMS = deepLinking("content_items");
    static final String DATA = deepLinking("data");
    static final String MESSAGE = deepLinking("msg");
    static final String ERROR_MESSAGE = deepLinking("errormsg");

    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    static final String LTI_VERSION = "1.3.0";

    private Claims() {}

    private static String core(String name) {
        return "https://purl.imsglobal.org/spec/lti/claim/" + name;
    }

    private static String deepLinking(String name) {
        return "https://purl.imsglobal.org/spec/lti-dl/claim/" + name;
    }
}
