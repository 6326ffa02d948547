#include "model/engine/elimination.h"

#include <algorithm>

namespace failwright::engine {
namespace {

using Step = Elimination::Step;

/// Lane `lane` of a step's result came from this lane of the first operand (of the half where the eliminated input is false).
std::size_t inputLane(const Step& step, std::size_t lane) {
    if (step.kind != Step::Kind::eliminate) return lane & ((std::size_t{1} << step.inputBits) - 1);
    lane &= (std::size_t{1} << (step.inputBits - 1)) - 1;
    const std::size_t low = lane & ((std::size_t{1} << step.bit) - 1);
    return (lane - low) << 1 | low;
}

}  // namespace

/// Calls `use(lane, value)` for each lane of the operand.
template <class Use>
void Elimination::forLanes(const Operand& operand, std::size_t lanes, std::span<const double> leaves, Use use) const {
    switch (operand.kind) {
        case Operand::Kind::leaf:
            for (std::size_t lane = 0; lane < lanes; ++lane) use(lane, leaves[operand.index]);
            break;
        case Operand::Kind::literal:
            for (std::size_t lane = 0; lane < lanes; ++lane) use(lane, static_cast<double>(lane >> operand.index & 1U));
            break;
        case Operand::Kind::table:
            if (operand.lanes == none) {
                for (std::size_t lane = 0; lane < lanes; ++lane) use(lane, m_cells[operand.index + (lane & operand.mask)]);
            } else {
                for (std::size_t lane = 0; lane < lanes; ++lane) use(lane, m_cells[operand.index + m_maps[operand.lanes + lane]]);
            }
            break;
    }
}

double Elimination::probability(std::span<const double> leaves) {
    m_cells.assign(m_cellCount, 0.0);
    for (const auto& [cell, value] : m_constants) m_cells[cell] = value;
    for (const Step& step : m_steps) run(step, leaves);
    return m_result.kind == Operand::Kind::leaf ? leaves[m_result.index] : m_cells[m_result.index];
}

void Elimination::run(const Step& step, std::span<const double> leaves) {
    const std::size_t lanes = std::size_t{1} << step.outputBits;
    const std::size_t inputLanes = std::size_t{1} << step.inputBits;
    const double* in = m_cells.data() + step.input;
    double* out = m_cells.data() + step.output;
    if (step.kind == Step::Kind::negation) {
        for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] = 1 - in[lane];
        return;
    }
    if (step.kind == Step::Kind::tail) {
        for (std::size_t slot = 0; slot < step.slots; ++slot) {
            for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] += in[slot * lanes + lane];
        }
        return;
    }
    if (m_lane.size() < lanes) m_lane.resize(lanes);
    double* p = m_lane.data();
    forLanes(step.operand, lanes, leaves, [p](std::size_t lane, double value) { p[lane] = value; });
    switch (step.kind) {
        case Step::Kind::any:
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const double old = in[inputLane(step, lane)];
                out[lane] = old + (1 - old) * p[lane];
            }
            break;
        case Step::Kind::all:
            for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] = in[inputLane(step, lane)] * p[lane];
            break;
        case Step::Kind::eliminate:
            for (std::size_t slot = 0; slot < step.slots; ++slot) {
                const double* low = in + slot * inputLanes;
                const double* high = low + (std::size_t{1} << step.bit);
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const std::size_t from = inputLane(step, lane);
                    out[slot * lanes + lane] = (1 - p[lane]) * low[from] + p[lane] * high[from];
                }
            }
            break;
        default:
            // Counting failures upwards (absorbing), or survivors upwards and dropping what is too many.
            for (std::size_t slot = 0; slot < step.slots; ++slot) {
                const bool top = step.absorbing && slot + 1 == step.slots;
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const std::size_t from = inputLane(step, lane);
                    const double more = step.absorbing ? p[lane] : 1 - p[lane];
                    const double stay = top ? 1 : step.absorbing ? 1 - p[lane] : p[lane];
                    double sum = in[slot * inputLanes + from] * stay;
                    if (slot > 0) sum += in[(slot - 1) * inputLanes + from] * more;
                    out[slot * lanes + lane] = sum;
                }
            }
    }
}

void Elimination::gradient(std::span<const double> leaves, std::span<double> derivatives) {
    std::fill(derivatives.begin(), derivatives.end(), 0.0);
    if (m_result.kind == Operand::Kind::leaf) {
        derivatives[m_result.index] = 1;
        return;
    }
    m_adjoints.assign(m_cellCount, 0.0);
    m_adjoints[m_result.index] = 1;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) unwind(*step, leaves, derivatives);
}

/// Adds to the adjoint of lane `lane` of the operand.
void Elimination::give(const Operand& operand, std::size_t lane, double amount, std::span<double> derivatives) {
    if (operand.kind == Operand::Kind::leaf) {
        derivatives[operand.index] += amount;
    } else if (operand.kind == Operand::Kind::table) {
        const std::size_t from = operand.lanes == none ? lane & operand.mask : m_maps[operand.lanes + lane];
        m_adjoints[operand.index + from] += amount;
    }
}

void Elimination::unwind(const Step& step, std::span<const double> leaves, std::span<double> derivatives) {
    const std::size_t lanes = std::size_t{1} << step.outputBits;
    const std::size_t inputLanes = std::size_t{1} << step.inputBits;
    const double* in = m_cells.data() + step.input;
    const double* out = m_adjoints.data() + step.output;
    double* back = m_adjoints.data() + step.input;
    if (step.kind == Step::Kind::negation) {
        for (std::size_t lane = 0; lane < lanes; ++lane) back[lane] -= out[lane];
        return;
    }
    if (step.kind == Step::Kind::tail) {
        for (std::size_t slot = 0; slot < step.slots; ++slot) {
            for (std::size_t lane = 0; lane < lanes; ++lane) back[slot * lanes + lane] += out[lane];
        }
        return;
    }
    if (m_lane.size() < lanes) m_lane.resize(lanes);
    double* p = m_lane.data();
    forLanes(step.operand, lanes, leaves, [p](std::size_t lane, double value) { p[lane] = value; });
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t from = inputLane(step, lane);
        double sum = 0;
        switch (step.kind) {
            case Step::Kind::any:
                back[from] += out[lane] * (1 - p[lane]);
                sum = out[lane] * (1 - in[from]);
                break;
            case Step::Kind::all:
                back[from] += out[lane] * p[lane];
                sum = out[lane] * in[from];
                break;
            case Step::Kind::eliminate: {
                const std::size_t high = from + (std::size_t{1} << step.bit);
                for (std::size_t slot = 0; slot < step.slots; ++slot) {
                    const double adjoint = out[slot * lanes + lane];
                    back[slot * inputLanes + from] += adjoint * (1 - p[lane]);
                    back[slot * inputLanes + high] += adjoint * p[lane];
                    sum += adjoint * (in[slot * inputLanes + high] - in[slot * inputLanes + from]);
                }
                break;
            }
            default:
                for (std::size_t slot = 0; slot < step.slots; ++slot) {
                    const double stays = out[slot * lanes + lane];
                    const bool top = step.absorbing && slot + 1 == step.slots;
                    const double moves = slot + 1 < step.slots ? out[(slot + 1) * lanes + lane] : top ? stays : 0;
                    const double more = step.absorbing ? p[lane] : 1 - p[lane];
                    const double value = in[slot * inputLanes + from];
                    back[slot * inputLanes + from] += stays * (1 - more) + moves * more;
                    sum += (step.absorbing ? moves - stays : stays - moves) * value;
                }
        }
        give(step.operand, lane, sum, derivatives);
    }
}

}  // namespace failwright::engine
