using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>For how many steps of all episodes together something holds, and how many episodes have no step.</summary>
public sealed class StepShares : IState<StepShares>
{
    private readonly PooledShare _steps = new();

    private long _leftOut;

    public void Merge(StepShares later)
    {
        _steps.Merge(later._steps);
        _leftOut += later._leftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_steps);
        _leftOut = archive.PassCount(_leftOut);
    }

    internal void Add(long episode, int hits, int steps)
    {
        if (steps == 0) _leftOut++;
        else _steps.Add(episode, hits, steps);
    }

    /// <param name="lack">What an episode that adds nothing has or lacks, as in "no step".</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string lack) => _steps.Members == 0
        ? info.WorstFor(_leftOut.NoRecord(lack))
        : new Measurement.Score(_steps.Value) { Uncertainty = _steps.Uncertainty(context), Notes = _leftOut.Notes(lack) };
}
