using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Steps;

/// <summary>How many steps of chains are valid, of those that say something that can be checked.</summary>
public sealed class StepCounts : IState<StepCounts>
{
    private readonly PooledShare _checked = new();

    private long _steps;

    private long _unchecked;

    /// <inheritdoc/>
    public void Merge(StepCounts later)
    {
        _checked.Merge(later._checked);
        _steps += later._steps;
        _unchecked += later._unchecked;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_checked);
        _steps = archive.PassCount(_steps);
        _unchecked = archive.PassCount(_unchecked);
    }

    internal void Add(long record, IReadOnlyList<StepVerdict> verdicts)
    {
        var left = verdicts.Count(static verdict => verdict.IsValid is null);
        _checked.Add(record, verdicts.Count(static verdict => verdict.IsValid is true), verdicts.Count - left);
        _steps += verdicts.Count;
        _unchecked += left;
    }

    /// <summary>The share of valid steps, with an interval over records; not measurable where no step says what can be checked.</summary>
    internal Measurement Measure(MetricInfo info, MetricContext context)
    {
        if (_steps > 0 && _unchecked == _steps) return Measurement.NotMeasurable("no step states mathematics that can be checked, and none says 'valid'");

        var measured = _checked.Measure(info, context, "no record has a step");
        return measured is Measurement.Score score && _steps > 0 ? score with { Parts = [Unchecked] } : measured;
    }

    private Part Unchecked => new("unchecked", (double)_unchecked / _steps) { Details = [new("steps", _unchecked)], IsReference = true };
}
