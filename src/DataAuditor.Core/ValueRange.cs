namespace DataAuditor;

/// <summary>The values a metric can take, ends included; an infinite end is open.</summary>
public readonly record struct ValueRange(double Low, double High)
{
    public static ValueRange Unit { get; } = new(0, 1);

    public static ValueRange NonNegative { get; } = new(0, double.PositiveInfinity);

    public static ValueRange Unbounded { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);

    public bool Contains(double value) => value >= Low && value <= High;
}
