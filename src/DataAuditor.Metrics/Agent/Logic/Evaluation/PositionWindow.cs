namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>How far away an operator looks, in positions, both ends among it.</summary>
internal readonly record struct PositionWindow(long From, long To)
{
    /// <summary>Beyond any trace, and small enough to be added to a position.</summary>
    public const long Unbounded = long.MaxValue / 4;

    public static PositionWindow All { get; } = new(0, Unbounded);

    public bool IsOpen => To >= Unbounded;
}
