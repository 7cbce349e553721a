package org.attune.admin;

/**
 * Whoever is signed in.
 *
 * @param session its secret
 */
record Administrator(String session) {

    /** Never the secret: this is written into logs. */
    @Override
    public String toString() {
        return "administrator";
    }
}
