#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace failwright {

/// The steps in which a design is gone through in an interview.
enum class InterviewStep : std::uint8_t { target, spofs, redundancy, failover, monitoring, degradation };

inline constexpr std::array interviewSteps{InterviewStep::target,   InterviewStep::spofs,      InterviewStep::redundancy,
                                           InterviewStep::failover, InterviewStep::monitoring, InterviewStep::degradation};

/// Something that was decided in an interview, and when by its clock.
struct Decision {
    double atSeconds = 0;
    InterviewStep step = InterviewStep::target;
    std::string text;
};

/// A clock that counts down and can be paused. Time is what it is told: seconds of any steady clock.
class InterviewClock {
public:
    static constexpr double length = 45 * 60;  ///< seconds

    void start(double now) { m_runningSince = now, m_runs = true; }
    void pause(double now) { m_spent = elapsed(now), m_runs = false; }
    void reset() { m_spent = 0, m_runs = false; }
    [[nodiscard]] bool runs() const { return m_runs; }
    [[nodiscard]] double elapsed(double now) const { return m_spent + (m_runs ? now - m_runningSince : 0); }
    /// Negative once the time is over.
    [[nodiscard]] double left(double now) const { return length - elapsed(now); }

private:
    double m_spent = 0;  ///< before the last start
    double m_runningSince = 0;
    bool m_runs = false;
};

}  // namespace failwright
