package org.attune.course.chooser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.content.ModuleId;
import org.attune.course.Placement;
import org.attune.course.PlacementSettings;
import org.attune.lti.Launch;

/** What an instructor in the chooser chooses for. */
sealed interface Choice {

    /** Whether more than one module may be picked. */
    boolean several();

    /** With what the form begins. */
    PlacementSettings settings();

    /** What is picked when the page opens. */
    Set<ModuleId> picked();

    /** Whether dates can be set. */
    boolean dated();

    /**
     * An answer to the platform, which makes the links itself.
     *
     * @param there the links of the course that open something already
     */
    record Answer(Launch launch, Launch.Message.DeepLinking request, List<Placement> there) implements Choice {

        @Override
        public boolean several() {
            return request.multiple();
        }

        /**
         * The link that is being changed: no platform says that one is, but Moodle sends along the title that stands in the
         * form of the activity.
         */
        Optional<Placement> changing() {
            List<Placement> sameTitle = there.stream()
                    .filter(one -> one.title().isPresent() && one.title().equals(request.title()))
                    .toList();
            return sameTitle.size() == 1 ? Optional.of(sameTitle.getFirst()) : Optional.empty();
        }

        @Override
        public PlacementSettings settings() {
            return changing().map(Placement::settings).orElse(PlacementSettings.DEFAULT);
        }

        @Override
        public Set<ModuleId> picked() {
            return changing().flatMap(Placement::module).map(Set::of).orElse(Set.of());
        }

        /** A link carries no dates, so that a copied course does not bring last year's; Canvas takes them and keeps them itself. */
        @Override
        public boolean dated() {
            return launch.platform()
                    .flatMap(Launch.Platform::productFamily)
                    .filter("canvas"::equalsIgnoreCase)
                    .isPresent();
        }

        Set<ModuleId> modulesThere() {
            return there.stream()
                    .map(Placement::module)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }

    /** A link that stands in the course and opens nothing yet, or something else. */
    record SetUp(Placement placement) implements Choice {

        @Override
        public boolean several() {
            return false;
        }

        @Override
        public PlacementSettings settings() {
            return placement.settings();
        }

        @Override
        public Set<ModuleId> picked() {
            return placement.module().map(Set::of).orElse(Set.of());
        }

        @Override
        public boolean dated() {
            return true;
        }
    }
}
