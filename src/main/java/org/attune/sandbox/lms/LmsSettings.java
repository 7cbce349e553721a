package org.attune.sandbox.lms;

import java.net.URI;

/**
 * @param port where to listen; 0 takes any free port
 * @param publicUrl the LMS's own address and its issuer, without a slash at the end
 * @param toolUrl the tool's address, without a slash at the end
 */
public record LmsSettings(int port, URI publicUrl, URI toolUrl) {

    /** How the tool is known here, and the one deployment of it. */
    public static final String CLIENT_ID = "attune-sandbox";

    public static final String DEPLOYMENT_ID = "1";

    public LmsSettings {
        publicUrl = withoutSlash(publicUrl);
        toolUrl = withoutSlash(toolUrl);
    }

    public String issuer() {
        return publicUrl.toString();
    }

    public String own(String path) {
        return publicUrl + path;
    }

    public String tool(String path) {
        return toolUrl + path;
    }

    /** Scheme, host and port of the tool: what frames, forms and messages are limited to. */
    public String toolOrigin() {
        return toolUrl.getScheme() + "://" + toolUrl.getAuthority();
    }

    /** Whether only this machine is meant to reach it. */
    boolean local() {
        var host = publicUrl.getHost();
        return host == null || host.equals("localhost") || host.startsWith("127.");
    }

    private static URI withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
