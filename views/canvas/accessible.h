#pragma once

namespace failwright {

/// From now on canvases show their elements to screen readers: a list of domains and nodes in reading order, then links, each
/// with name, place, state and links. Pressing one selects it.
void exposeCanvasElements();

}  // namespace failwright
