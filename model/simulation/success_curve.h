#pragma once

#include <vector>

namespace failwright {

struct SuccessStep {
    double at = 0;
    double share = 1;
    friend bool operator==(const SuccessStep&, const SuccessStep&) = default;
};

/// σ(t) as a step function. Nearly 1 counts as 1.
class SuccessCurve {
public:
    /// Changes within one moment: `joined` into one, or kept `apart` one after the other.
    enum class Moments : bool { joined, apart };

    explicit SuccessCurve(Moments moments = Moments::joined) : m_moments(moments) {}

    /// Forgets all steps.
    void clear() { m_steps.clear(); }
    /// From `at` on, not before the last step, the share is `share`.
    void add(double at, double share);

    [[nodiscard]] const std::vector<SuccessStep>& steps() const { return m_steps; }
    [[nodiscard]] double last() const { return m_steps.empty() ? 1 : m_steps.back().share; }
    [[nodiscard]] bool recovers() const { return last() == 1; }
    /// When it is 1 for good; meaningful where it recovers.
    [[nodiscard]] double recoveredAt() const { return m_steps.empty() ? 0 : m_steps.back().at; }
    /// ∫ (1 - σ) dt from the first step up to `until`, in seconds of full traffic.
    [[nodiscard]] double lostUntil(double until) const;

private:
    std::vector<SuccessStep> m_steps;
    Moments m_moments;
};

}  // namespace failwright
