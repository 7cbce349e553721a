package org.attune.lti.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationSecretTest {

    @TempDir
    Path data;

    @Test
    void a_secret_that_is_not_given_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Path folder = data.resolve("new");
        byte[] first =
                new ApplicationSecret("", folder.toString()).key("x", "AES").getEncoded();
        byte[] second =
                new ApplicationSecret("", folder.toString()).key("x", "AES").getEncoded();
        assertThat(second).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining("glob:**/secret");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        ApplicationSecret secret = new ApplicationSecret("a secret that is long enough", data.toString());
        assertThat(secret.key("a", "AES").getEncoded())
                .isNotEqualTo(secret.key("b", "AES").getEncoded());
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new ApplicationSecret("password", data.toString()))
                .hasMessageContaining("at least 24");
    }
}
