"""Two ways to hold a monotone Boolean function of independent events: all its states, or a decision diagram.

Both offer the same: `true`, `false`, `variable(i)` (event i is up), `both`, `either`, `failure(f, up, down)`, the exact
probability that f is false where event i is up with probability up[i] and down with down[i], and `cut_sets(f)`, the
minimal sets of events whose joint failure makes f false.
"""

from functools import reduce


def at_least(algebra, count, functions):
    """True where `count` of `functions` are true."""
    reached = [algebra.true] + [algebra.false] * count
    for f in functions:
        for i in range(count, 0, -1):
            reached[i] = algebra.either(reached[i], algebra.both(reached[i - 1], f))
    return reached[count]


def conjunction(algebra, functions):
    return reduce(algebra.both, functions, algebra.true)


def disjunction(algebra, functions):
    return reduce(algebra.either, functions, algebra.false)


class States:
    """A function is the set of the states in which it is true: bit s of an integer stands for state s, in which event i
    is up where bit i of s is set. Every state is evaluated; 2^events of them."""

    def __init__(self, events):
        self.events = events
        self.false = 0
        self.true = (1 << (1 << events)) - 1
        self._variables = [self._states_with(i) for i in range(events)]

    def _states_with(self, event):
        pattern = ((1 << (1 << event)) - 1) << (1 << event)
        width = 2 << event
        while width < 1 << self.events:
            pattern |= pattern << width
            width *= 2
        return pattern

    def variable(self, event):
        return self._variables[event]

    @staticmethod
    def both(a, b):
        return a & b

    @staticmethod
    def either(a, b):
        return a | b

    def failure(self, f, up, down):
        known = {}

        def of(states, events):
            if states == 0:
                return 1
            if states == (1 << (1 << events)) - 1:
                return 0
            key = (states, events)
            if key not in known:
                half = 1 << (events - 1)
                without, having = states & ((1 << half) - 1), states >> half
                known[key] = up[events - 1] * of(having, events - 1) + down[events - 1] * of(without, events - 1)
            return known[key]

        return of(f, self.events)

    def cut_sets(self, f):
        failed = self.true & ~f
        minimal = failed
        for event in range(self.events):  # drop the states in which repairing this event would not help
            minimal &= ~((failed & self._variables[event]) >> (1 << event))
        found = set()
        while minimal:
            lowest = minimal & -minimal
            state = lowest.bit_length() - 1
            found.add(frozenset(i for i in range(self.events) if not state >> i & 1))
            minimal ^= lowest
        return found


class Diagrams:
    """Reduced ordered decision diagrams, for more events than all their states could be held for."""

    def __init__(self, events):
        self.false, self.true = 0, 1
        self._nodes = [(events, 0, 0), (events, 1, 1)]
        self._index = {}
        self._known = {}

    def _node(self, event, down, up):
        if down == up:
            return up
        key = (event, down, up)
        if key not in self._index:
            self._index[key] = len(self._nodes)
            self._nodes.append(key)
        return self._index[key]

    def variable(self, event):
        return self._node(event, 0, 1)

    def both(self, a, b):
        return self._combine(a, b, 0)

    def either(self, a, b):
        return self._combine(a, b, 1)

    def _combine(self, a, b, absorbing):
        if a == absorbing or b == absorbing:
            return absorbing
        if a == b or b == 1 - absorbing:
            return a
        if a == 1 - absorbing:
            return b
        key = (min(a, b), max(a, b), absorbing)
        if key not in self._known:
            event = min(self._nodes[a][0], self._nodes[b][0])
            parts = [(n[1], n[2]) if n[0] == event else (f, f) for f, n in ((a, self._nodes[a]), (b, self._nodes[b]))]
            self._known[key] = self._node(event, self._combine(parts[0][0], parts[1][0], absorbing),
                                          self._combine(parts[0][1], parts[1][1], absorbing))
        return self._known[key]

    def failure(self, f, up, down):
        known = {0: 1, 1: 0}

        def of(g):
            if g not in known:
                event, low, high = self._nodes[g]
                known[g] = up[event] * of(high) + down[event] * of(low)
            return known[g]

        return of(f)

    def cut_sets(self, f):
        known = {0: {frozenset()}, 1: set()}

        def of(g):
            if g not in known:
                event, low, high = self._nodes[g]
                without = of(high)
                known[g] = without | {s | {event} for s in of(low) if not any(w <= s for w in without)}
            return known[g]

        return of(f)
