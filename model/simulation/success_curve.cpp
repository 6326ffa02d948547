#include "model/simulation/success_curve.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double sameShare = 1e-12;
constexpr double sameMoment = 1e-9;

}  // namespace

void SuccessCurve::add(double at, double share) {
    if (std::abs(share - 1) < sameShare) share = 1;
    const bool follows = !m_steps.empty() && at - m_steps.back().at < sameMoment;
    if (follows) {
        at = m_steps.back().at;
        if (m_moments == Moments::joined) m_steps.pop_back();
    }
    if (m_steps.empty() || std::abs(m_steps.back().share - share) > sameShare) m_steps.push_back({at, share});
}

double SuccessCurve::lostUntil(double until) const {
    double lost = 0;
    for (std::size_t i = 0; i < m_steps.size() && m_steps[i].at < until; ++i) {
        const double end = i + 1 < m_steps.size() ? std::min(until, m_steps[i + 1].at) : until;
        lost += (1 - m_steps[i].share) * (end - m_steps[i].at);
    }
    return lost;
}

}  // namespace failwright
