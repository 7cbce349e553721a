package org.attune.lti;

/** The launches that were accepted. An interface, so that nobody but the verification of launches can add one. */
public interface Launches {

    /** The launch of that id. They never change. */
    Launch get(LaunchId id);
}
