package org.attune.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;

/** The tool in a process of its own, and the sandbox LMS in this one; they know each other and nobody else. */
public record ToolBesideSandbox(Lms lms, SandboxLms sandbox, ToolProcess tool) implements AutoCloseable {

    /**
     * @param folder for the files of the tool
     * @param properties settings of the tool besides
     */
    public static ToolBesideSandbox start(Path folder, Map<String, String> properties) throws IOException {
        URI address = URI.create("http://localhost:" + ToolProcess.freePort());
        Lms lms = Lms.start(new LmsSettings(0, address, address), InstantSource.system());
        SandboxLms sandbox = new SandboxLms(lms.url());
        return new ToolBesideSandbox(lms, sandbox, ToolProcess.start(address, folder, sandbox, properties));
    }

    @Override
    public void close() {
        tool.close();
        lms.close();
    }
}
