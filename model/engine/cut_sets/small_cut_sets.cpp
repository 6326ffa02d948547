#include "model/engine/cut_sets/small_cut_sets.h"

#include "model/engine/formula/plan.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <mutex>
#include <random>
#include <thread>
#include <tuple>
#include <utility>

namespace failwright::engine {
namespace {

/// What rounding may have cost, as a share.
constexpr double rounding = 1e-9;

using Word = std::uint64_t;
constexpr std::size_t wordBits = 64;
/// So many states are evaluated at once, side by side.
constexpr std::size_t words = 8;
constexpr std::size_t states = words * wordBits;
/// So many pairs wait for others at most, but for those of a block.
constexpr std::size_t mostWaiting = std::size_t{1} << 20;
/// In which of them something is true.
using Truths = std::array<Word, words>;

bool isAnywhere(const Truths& truths) {
    Word all = 0;
    for (const Word word : truths) all |= word;
    return all != 0;
}

void setTrue(Truths& truths, std::size_t state) { truths[state / wordBits] |= Word{1} << (state % wordBits); }

/// The gates of all modules of a function, each after its inputs where no circle forbids that, with what uses what.
struct Network {
    std::vector<Gate> gates;  ///< `first` and `count` of their inputs are places in `inputs`
    std::vector<std::uint32_t> inputs;
    std::vector<std::uint32_t> firstUser;
    std::vector<std::uint32_t> users;
    std::vector<std::uint32_t> placeOf;  ///< of each event; `none` where the function does not depend on it
    std::uint32_t root = 0;

    Network(const Formula& formula, Ref function) : placeOf(formula.eventCount(), none) {
        const Plan plan = makePlan(formula, function);
        if (plan.modules.empty()) gates.push_back({plan.constant ? Op::truth : Op::falsehood});
        std::vector<std::uint32_t> roots;
        for (const Module& module : plan.modules) {
            std::vector<std::uint32_t> place;
            for (const Leaf& leaf : module.leaves) place.push_back(leaf.isModule ? roots[leaf.index] : placeFor(leaf.index));
            for (std::size_t g = 0; g < module.gates.size(); ++g) place.push_back(static_cast<std::uint32_t>(gates.size() + g));
            for (const LocalGate& gate : module.gates) {
                gates.push_back({gate.op, gate.k, static_cast<std::uint32_t>(inputs.size()), static_cast<std::uint32_t>(gate.inputs.size())});
                for (const std::uint32_t input : gate.inputs) inputs.push_back(place[input]);
            }
            roots.push_back(place[module.root]);
        }
        if (!roots.empty()) root = roots.back();
        findUsers();
    }

    [[nodiscard]] std::span<const std::uint32_t> inputsOf(const Gate& gate) const { return {inputs.data() + gate.first, gate.count}; }
    [[nodiscard]] std::span<const std::uint32_t> usersOf(std::uint32_t gate) const {
        return {users.data() + firstUser[gate], firstUser[gate + 1] - firstUser[gate]};
    }

private:
    std::uint32_t placeFor(Event event) {
        if (placeOf[event] == none) {
            placeOf[event] = static_cast<std::uint32_t>(gates.size());
            gates.push_back({Op::event, event});
        }
        return placeOf[event];
    }

    void findUsers() {
        firstUser.assign(gates.size() + 1, 0);
        for (const std::uint32_t input : inputs) ++firstUser[input + 1];
        for (std::size_t g = 0; g < gates.size(); ++g) firstUser[g + 1] += firstUser[g];
        users.resize(inputs.size());
        std::vector<std::uint32_t> next(firstUser.begin(), firstUser.end() - 1);
        for (std::uint32_t g = 0; g < gates.size(); ++g) {
            for (const std::uint32_t input : inputsOf(gates[g])) users[next[input]++] = g;
        }
    }
};

/// Places in a network, given back in their order, round after round: what is added behind the last one given back waits for the next.
class Agenda {
public:
    explicit Agenda(std::size_t places) : m_places(places / wordBits + 1, 0), m_filled(m_places.size() / wordBits + 1, 0) {}

    void add(std::uint32_t place) {
        m_places[place / wordBits] |= bit(place);
        m_filled[place / wordBits / wordBits] |= bit(place / wordBits);
    }
    /// `none` where nothing is left.
    [[nodiscard]] std::uint32_t take() {
        std::uint32_t place = firstFrom(m_next);
        if (place == none && m_next > 0) place = firstFrom(0);
        if (place == none) {
            m_next = 0;
            return none;
        }
        const std::size_t word = place / wordBits;
        m_places[word] &= ~bit(place);
        if (m_places[word] == 0) m_filled[word / wordBits] &= ~bit(word);
        m_next = place + 1;
        return place;
    }

private:
    [[nodiscard]] static Word bit(std::size_t place) { return Word{1} << (place % wordBits); }
    [[nodiscard]] static Word bitsFrom(Word word, std::size_t place) { return word & ~Word{0} << (place % wordBits); }
    [[nodiscard]] static std::uint32_t placeIn(std::size_t word, Word bits) {
        return static_cast<std::uint32_t>(word * wordBits) + static_cast<std::uint32_t>(std::countr_zero(bits));
    }

    [[nodiscard]] std::uint32_t firstFrom(std::uint32_t place) const {
        std::size_t word = place / wordBits;
        if (const Word bits = bitsFrom(m_places[word], place); bits != 0) return placeIn(word, bits);
        ++word;
        for (std::size_t f = word / wordBits; f < m_filled.size(); ++f, word = 0) {
            const Word bits = bitsFrom(m_filled[f], word);
            if (bits == 0) continue;
            word = placeIn(f, bits);
            return placeIn(word, m_places[word]);
        }
        return none;
    }

    std::vector<Word> m_places;
    std::vector<Word> m_filled;  ///< a bit for each word of `m_places` that has one
    std::uint32_t m_next = 0;
};

/// A network evaluated for many states at once, from false upwards: the least solution, also on circles. Of states in which the root is
/// true nothing more is found out.
class Evaluation {
public:
    static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

    explicit Evaluation(const Network& network)
        : m_network(&network), m_values(network.gates.size()), m_passedOn(network.gates.size()), m_agenda(network.gates.size()) {}

    /// In the states of one more event each.
    void begin(std::span<const Event> events) {
        std::ranges::fill(m_values, Truths{});
        for (std::uint32_t g = 0; g < m_network->gates.size(); ++g) {
            if (!isUnion(m_network->gates[g].op)) m_agenda.add(g);
        }
        for (std::size_t i = 0; i < events.size(); ++i) setTrue(m_passedOn[m_network->placeOf[events[i]]], i);
        settle(endless);
        m_before.clear();
    }
    /// With this event in some of them, until `revert`; what follows from that is for `settle`.
    void add(Event event, const Truths& where) {
        const std::uint32_t place = m_network->placeOf[event];
        unite(m_passedOn[place], where);
        m_agenda.add(place);
    }
    /// No where that takes more than so many evaluations of a gate; `revert` is next then.
    bool settle(std::size_t effort) {
        for (std::uint32_t place = m_agenda.take(); place != none; place = m_agenda.take()) {
            if (effort == 0) {
                forget(place);
                return false;
            }
            if (effort != endless) --effort;
            const Truths rises = newIn(evaluate(place), place);
            if (!isAnywhere(rises)) continue;
            m_before.push_back({place, m_values[place]});
            unite(m_values[place], rises);
            for (const std::uint32_t user : m_network->usersOf(place)) {
                if (isUnion(m_network->gates[user].op)) unite(m_passedOn[user], rises);
                m_agenda.add(user);
            }
        }
        return true;
    }
    void revert() {
        for (; !m_before.empty(); m_before.pop_back()) m_values[m_before.back().place] = m_before.back().truths;
    }
    [[nodiscard]] const Truths& result() const { return value(m_network->root); }
    [[nodiscard]] const Truths& value(std::uint32_t place) const { return m_values[place]; }

private:
    struct Before {
        std::uint32_t place;
        Truths truths;
    };

    /// True wherever one of its inputs is, so that none of them has to be looked at again when another rises.
    [[nodiscard]] static bool isUnion(Op op) { return op == Op::any; }

    /// What is on the agenda, from this place on.
    void forget(std::uint32_t place) {
        for (; place != none; place = m_agenda.take()) m_passedOn[place] = {};
    }

    [[nodiscard]] Truths newIn(const Truths& truths, std::uint32_t place) const {
        Truths rises;
        for (std::size_t w = 0; w < words; ++w) rises[w] = truths[w] & ~(m_values[place][w] | m_values[m_network->root][w]);
        return rises;
    }

    static void unite(Truths& to, const Truths& truths) {
        for (std::size_t w = 0; w < words; ++w) to[w] |= truths[w];
    }

    [[nodiscard]] Truths evaluate(std::uint32_t place) {
        const Gate& gate = m_network->gates[place];
        Truths result{};
        switch (gate.op) {
            case Op::event:
            case Op::any:
                result = m_values[place];
                unite(result, std::exchange(m_passedOn[place], Truths{}));
                break;
            case Op::truth:
                result.fill(~Word{0});
                break;
            case Op::all:
                result.fill(~Word{0});
                for (const std::uint32_t input : m_network->inputsOf(gate)) {
                    for (std::size_t w = 0; w < words; ++w) result[w] &= m_values[input][w];
                    if (!isAnywhere(result)) break;
                }
                break;
            case Op::atLeast: return atLeast(gate.argument, m_network->inputsOf(gate));
            case Op::falsehood:
            case Op::negation:
            case Op::declared: break;
        }
        return result;
    }

    /// Counts in binary, digit by digit, then compares.
    [[nodiscard]] Truths atLeast(std::uint32_t k, std::span<const std::uint32_t> inputs) {
        m_digits.assign(static_cast<std::size_t>(std::bit_width(inputs.size())), Truths{});
        for (const std::uint32_t input : inputs) {
            Truths carry = m_values[input];
            for (std::size_t digit = 0; digit < m_digits.size() && isAnywhere(carry); ++digit) {
                Truths& here = m_digits[digit];
                for (std::size_t w = 0; w < words; ++w) {
                    const Word both = here[w] & carry[w];
                    here[w] ^= carry[w];
                    carry[w] = both;
                }
            }
        }
        Truths larger{};
        Truths equal;
        equal.fill(~Word{0});
        for (std::size_t digit = m_digits.size(); digit-- > 0;) {
            const Word wanted = (k >> digit & 1U) != 0 ? ~Word{0} : 0;
            for (std::size_t w = 0; w < words; ++w) {
                larger[w] |= equal[w] & m_digits[digit][w] & ~wanted;
                equal[w] &= ~(m_digits[digit][w] ^ wanted);
            }
        }
        for (std::size_t w = 0; w < words; ++w) larger[w] |= equal[w];
        return larger;
    }

    const Network* m_network;
    std::vector<Truths> m_values;
    std::vector<Truths> m_passedOn;  ///< to a union or an event, since it was looked at
    Agenda m_agenda;
    std::vector<Before> m_before;  ///< what rose, and from what
    std::vector<Truths> m_digits;
};

/// In which of some path sets each event is, as bits; a cut set has an event of each of them. They are drawn at random: what must
/// not fail, from the root downwards, which holds on circles too, since what fails there has a cause outside. What must not fail anyhow
/// comes first: the fewer events, the fewer pairs hit them.
class PathSets {
public:
    using Mask = std::array<Word, 2>;

    /// `atRest`: what is true without any event, which the root is not.
    PathSets(const Network& network, const Evaluation& atRest)
        : m_network(&network), m_masks(network.placeOf.size()), m_kept(network.gates.size(), 0) {
        for (std::uint32_t place = 0; place < network.gates.size(); ++place) m_failsAtRest.push_back(isAnywhere(atRest.value(place)));
        for (std::size_t path = 0; path < std::tuple_size_v<Mask> * wordBits; ++path) draw(path);
    }

    [[nodiscard]] bool mayBeCut(Event a, Event b) const {
        for (std::size_t w = 0; w < Mask().size(); ++w) {
            if ((m_masks[a][w] | m_masks[b][w]) != ~Word{0}) return false;
        }
        return true;
    }

private:
    void draw(std::size_t path) {
        const auto round = static_cast<std::uint32_t>(path + 1);
        std::vector<std::uint32_t> pending{m_network->root};
        m_kept[m_network->root] = round;
        const auto keep = [&](std::uint32_t place) {
            if (std::exchange(m_kept[place], round) != round) pending.push_back(place);
        };
        while (!pending.empty()) {
            const Gate& gate = m_network->gates[pending.back()];
            pending.pop_back();
            const auto inputs = m_network->inputsOf(gate);
            if (gate.op == Op::event) {
                m_masks[gate.argument][path / wordBits] |= Word{1} << (path % wordBits);
            } else if (gate.op == Op::all || gate.op == Op::atLeast) {
                std::size_t wanted = inputs.size() - (gate.op == Op::all ? inputs.size() : gate.argument) + 1;
                m_choices.clear();
                for (const std::uint32_t input : inputs) {
                    if (m_kept[input] == round) wanted -= std::min<std::size_t>(wanted, 1);
                    else if (!m_failsAtRest[input]) m_choices.push_back(input);
                }
                for (std::size_t left = m_choices.size(); wanted > 0; --wanted, --left) {
                    std::uint32_t& chosen = m_choices[m_random() % left];
                    keep(std::exchange(chosen, m_choices[left - 1]));
                }
            } else {
                std::ranges::for_each(inputs, keep);
            }
        }
    }

    const Network* m_network;
    std::vector<Mask> m_masks;         ///< of each event
    std::vector<std::uint32_t> m_kept; ///< of each gate, the path set after which it was kept last
    std::vector<bool> m_failsAtRest;
    std::vector<std::uint32_t> m_choices;
    std::minstd_rand m_random{1};
};

class Search {
public:
    Search(const Formula& formula, Ref root, std::size_t mostPairs, std::stop_token stop)
        : m_network(formula, root), m_mostPairs(mostPairs), m_stop(std::move(stop)) {}

    std::optional<SmallCutSets> run(const std::vector<bool>& wanted) {
        if (std::ranges::find(m_network.gates, Op::negation, &Gate::op) != m_network.gates.end()) return std::nullopt;
        SmallCutSets found;
        Evaluation evaluation(m_network);
        evaluation.begin({});
        found.always = isAnywhere(evaluation.result());
        if (found.always) return found;
        std::vector<Event> events;
        for (Event event = 0; event < m_network.placeOf.size(); ++event) {
            if (m_network.placeOf[event] != none) events.push_back(event);
        }
        std::vector<bool> cuts(m_network.placeOf.size(), false);
        for (std::size_t first = 0; first < events.size() && !m_stop.stop_requested(); first += states) {
            const auto these = std::span(events).subspan(first, std::min(states, events.size() - first));
            evaluation.begin(these);
            forEachTrue(evaluation.result(), these.size(), [&](std::size_t i) {
                found.singles.push_back(these[i]);
                cuts[these[i]] = true;
            });
        }
        std::erase_if(events, [&](Event event) { return cuts[event] || event >= wanted.size() || !wanted[event]; });
        if (events.size() > 1) {
            evaluation.begin({});
            if (!findPairs(events, PathSets(m_network, evaluation), found.pairs)) return std::nullopt;
        }
        if (m_stop.stop_requested()) return std::nullopt;
        return found;
    }

private:
    template <class Use>
    static void forEachTrue(const Truths& truths, std::size_t count, Use use) {
        for (std::size_t i = 0; i < count; ++i) {
            if ((truths[i / wordBits] >> (i % wordBits) & 1U) != 0) use(i);
        }
    }

    /// Blocks of second events, each with all that come before their last. What changes more than its share of the gates waits, to be
    /// evaluated from nothing with others like it.
    bool findPairs(std::span<const Event> events, const PathSets& paths, std::vector<SmallCutSets::Pair>& pairs) {
        const std::size_t blocks = (events.size() + states - 1) / states;
        std::atomic<std::size_t> next = 0, count = 0;
        std::mutex collecting;
        const auto work = [&] {
            std::vector<SmallCutSets::Pair> found, waiting;
            Evaluation evaluation(m_network);
            for (std::size_t block = next++; block < blocks; block = next++) {
                const std::size_t first = block * states;
                const auto these = events.subspan(first, std::min(states, events.size() - first));
                evaluation.begin(these);
                for (std::size_t e = 0; e + 1 < first + these.size(); ++e) {
                    if (count > m_mostPairs || m_stop.stop_requested()) return;
                    Truths candidates{};
                    std::size_t candidateCount = 0;
                    for (std::size_t i = e < first ? 0 : e - first + 1; i < these.size(); ++i) {
                        if (paths.mayBeCut(events[e], these[i])) setTrue(candidates, i), ++candidateCount;
                    }
                    if (candidateCount == 0) continue;
                    evaluation.add(events[e], candidates);
                    const std::size_t before = found.size();
                    if (evaluation.settle(m_network.gates.size() * candidateCount / states)) {
                        forEachTrue(evaluation.result(), these.size(), [&](std::size_t i) { found.push_back({events[e], these[i]}); });
                    } else {
                        forEachTrue(candidates, these.size(), [&](std::size_t i) { waiting.push_back({events[e], these[i]}); });
                    }
                    evaluation.revert();
                    count += found.size() - before;
                }
                if (waiting.size() >= mostWaiting) count += keepCuts(waiting, evaluation, found);
            }
            count += keepCuts(waiting, evaluation, found);
            const std::scoped_lock lock(collecting);
            pairs.insert(pairs.end(), found.begin(), found.end());
        };
        const std::size_t threads = std::min<std::size_t>(blocks, std::max(1U, std::thread::hardware_concurrency()));
        threads <= 1 ? work() : runOnDeepStacks(threads, work);
        if (count > m_mostPairs) return false;
        std::ranges::sort(pairs);
        return true;
    }

    /// Those of the pairs that are cut sets go to `found`; how many. None of them is left.
    std::size_t keepCuts(std::vector<SmallCutSets::Pair>& pairs, Evaluation& evaluation, std::vector<SmallCutSets::Pair>& found) const {
        const std::size_t before = found.size();
        std::ranges::sort(pairs);
        evaluation.begin({});
        for (std::size_t first = 0; first < pairs.size() && !m_stop.stop_requested(); first += states) {
            const auto these = std::span(pairs).subspan(first, std::min(states, pairs.size() - first));
            for (std::size_t i = 0; i < these.size(); ++i) {
                Truths here{};
                setTrue(here, i);
                evaluation.add(these[i].first, here);
                evaluation.add(these[i].second, here);
            }
            evaluation.settle(Evaluation::endless);
            forEachTrue(evaluation.result(), these.size(), [&](std::size_t i) { found.push_back(these[i]); });
            evaluation.revert();
        }
        pairs.clear();
        return found.size() - before;
    }

    Network m_network;
    std::size_t m_mostPairs;
    std::stop_token m_stop;
};

}  // namespace

std::optional<SmallCutSets> smallCutSets(const Formula& formula, Ref root, const std::vector<bool>& wanted, std::size_t mostPairs,
                                         std::stop_token stop) {
    return Search(formula, root, mostPairs, std::move(stop)).run(wanted);
}

double leastProbability(const SmallCutSets& sets, std::span<const double> events) {
    if (sets.always) return 1;
    std::vector<SmallCutSets::Pair> pairs = sets.pairs;
    const auto both = [&](const SmallCutSets::Pair& pair) { return events[pair.first] * events[pair.second]; };
    std::ranges::stable_sort(pairs, std::greater(), both);
    double sum = 0, least = 0;
    std::vector<double> partners(events.size(), 0.0);  // the sum of the probabilities of those that an event was taken with
    for (const auto& pair : pairs) {
        const double gain = both(pair) * (1 - sum - partners[pair.first] - partners[pair.second]);
        if (gain <= 0) continue;
        least += gain;
        sum += both(pair);
        partners[pair.first] += events[pair.second];
        partners[pair.second] += events[pair.first];
    }
    double noSingle = 0;
    for (const Event event : sets.singles) noSingle += std::log1p(-events[event]);
    return -std::expm1(noSingle + std::log1p(-least)) * (1 - rounding);
}

}  // namespace failwright::engine
