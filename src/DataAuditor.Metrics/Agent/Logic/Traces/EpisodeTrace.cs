using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>The signals of a record.</summary>
/// <param name="signals">Those that are asked for: they tell how many steps there are where nothing else does.</param>
internal sealed class EpisodeTrace(Sample sample, IReadOnlyList<string> signals) : ITrace
{
    private readonly Episode _episode = Episode.Of(sample).Told(signals);

    public int Steps => _episode.Steps ?? 0;

    public Signal? Times => _episode.Times;

    public double TimeFactor => (sample.UnitOf(SignalRole.Time) ?? sample.UnitOf(SignalRole.Interval))?.Factor ?? 1;

    public Signal? Numbers(string name) => _episode.Numbers(name);

    public bool?[]? Truths(string name) => _episode.Truths(name);

    public string?[]? Texts(string name) => _episode.Texts(name);

    public Unit? UnitOf(string name) => sample.UnitOf(name);

    public AuditException Wrong(string what) => sample.Wrong(what);

    public AuditException Wrong(string name, int step, string what) => _episode.Wrong(name, step, what);
}
