namespace DataAuditor.Metrics.Reasoning.Mathematics;

/// <summary>How much work one check may take: what is endless, or as good as that, is given up.</summary>
internal sealed class StepBudget(long steps = StepBudget.Ordinary)
{
    private const long Ordinary = 40_000;

    private long _left = steps;

    public bool IsSpent => _left < 0;

    /// <exception cref="MathematicsException">No step is left.</exception>
    public void Spend(long steps = 1)
    {
        _left -= steps;
        if (_left < 0) throw new MathematicsException("it takes too many steps");
    }
}
