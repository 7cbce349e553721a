package org.attune.lti.login;

/** By what the browser that began a launch is known again when it comes back. Only the hash is kept. */
public sealed interface Binding {

    String hash();

    /** By {@link BrowserCookie}. */
    record ByCookie(String hash) implements Binding {}

    /**
     * By a value that the platform keeps for us in the browser (LTI Platform Storage).
     *
     * @param frame the name of the platform's frame, or {@code _parent}
     */
    record ByStorage(String hash, String frame) implements Binding {

        /** Under which key the platform keeps the value. */
        public static String key(String state) {
            return "attune-state-" + state;
        }
    }
}
