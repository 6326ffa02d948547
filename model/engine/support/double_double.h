#pragma once

namespace failwright::engine {

/// A number of about 31 digits as the sum of two doubles (Dekker, "A floating-point technique for extending the available
/// precision", 1971). Sums and products only.
struct DoubleDouble {
    double high = 0;
    double low = 0;

    DoubleDouble() = default;
    DoubleDouble(double value) : high(value) {}
    DoubleDouble(double h, double l) : high(h), low(l) {}

    friend DoubleDouble operator+(const DoubleDouble& a, const DoubleDouble& b) {
        const DoubleDouble sum = exactSum(a.high, b.high);
        return normal(sum.high, sum.low + a.low + b.low);
    }
    friend DoubleDouble operator-(const DoubleDouble& a, const DoubleDouble& b) { return a + DoubleDouble{-b.high, -b.low}; }
    friend DoubleDouble operator*(const DoubleDouble& a, const DoubleDouble& b) {
        const DoubleDouble product = exactProduct(a.high, b.high);
        return normal(product.high, product.low + a.high * b.low + a.low * b.high);
    }
    DoubleDouble& operator+=(const DoubleDouble& other) { return *this = *this + other; }

private:
    static DoubleDouble normal(double a, double b) {
        const double sum = a + b;
        return {sum, b - (sum - a)};
    }
    static DoubleDouble exactSum(double a, double b) {
        const double sum = a + b;
        const double part = sum - a;
        return {sum, (a - (sum - part)) + (b - part)};
    }
    static DoubleDouble exactProduct(double a, double b) {
        constexpr double split = 134217729.0;  // 2^27 + 1
        const double aHigh = split * a - (split * a - a), aLow = a - aHigh;
        const double bHigh = split * b - (split * b - b), bLow = b - bHigh;
        const double product = a * b;
        return {product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow};
    }
};

}  // namespace failwright::engine
