package org.attune.competency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.attune.competency.Statement.Part;

/**
 * The permanent identifiers by which registries, learning platforms and badges name what the frameworks have (CASE 1.1,
 * {@code identifier}). They follow from the uuids in the seeds alone, so they are the same wherever this tool runs.
 *
 * <p>A knowledge area that both frameworks name has three: its own uuid for the area as such, and one for each of its
 * places. What speaks of an area without a framework (a grade, a module) names the area as such; what speaks of a
 * framework's competency (an alignment, an outcome in the LMS) names the place.
 */
public final class CaseIdentifiers {

    private CaseIdentifiers() {}

    /** The area as such, whichever framework names it: a CFConcept. */
    public static UUID concept(KnowledgeArea area) {
        return area.uuid();
    }

    /** The area of expertise as such: a CFConcept. */
    public static UUID concept(AreaOfExpertise expertise) {
        return expertise.uuid();
    }

    /** The place of an area in a framework: a CFItem. */
    public static UUID item(Framework framework, KnowledgeArea area) {
        return named(framework.uuid(), area.uuid().toString());
    }

    /** The place of an area of expertise in a framework: a CFItem. */
    public static UUID item(Framework framework, AreaOfExpertise expertise) {
        return named(framework.uuid(), expertise.uuid().toString());
    }

    /** A statement stands in one framework only, so its CFItem has its own uuid. */
    public static UUID item(Statement statement) {
        return statement.uuid();
    }

    /** A part of a statement: a CFItem. */
    public static UUID item(Statement statement, Part part) {
        return named(statement.uuid(), part.key());
    }

    /**
     * A name-based UUID, version 3 (RFC 9562, section 5.3): the same for the same name, for ever. CASE 1.1 takes versions
     * 1 to 5.
     */
    public static UUID named(UUID namespace, String name) {
        byte[] ofName = name.getBytes(UTF_8);
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(16 + ofName.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(ofName)
                .array());
    }
}
