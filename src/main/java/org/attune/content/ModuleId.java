package org.attune.content;

import java.util.UUID;

/** The identity of a module for ever; its slug and its title are only names. */
public record ModuleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
