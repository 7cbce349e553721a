package org.attune.content;

import java.util.List;
import org.attune.yaml.YamlMap;

/**
 * A page with its place in module.yaml.
 *
 * @param source its Markdown
 */
record DraftPage(YamlMap at, TrainingModule.Page page, List<Vignette> vignettes, String source) {}
