using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Traces;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

/// <summary>A trace of signals given as they are.</summary>
internal sealed class ToyTrace(int steps) : ITrace
{
    private readonly Dictionary<string, double[]> _numbers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool?[]> _truths = new(StringComparer.Ordinal);

    private double[]? _times;

    public int Steps => steps;

    public Signal? Times => _times is null ? null : new Signal(_times, 1);

    public double TimeFactor => 1;

    public ToyTrace With(string name, params double[] values)
    {
        _numbers[name] = values;
        return this;
    }

    public ToyTrace With(string name, params bool[] values)
    {
        _truths[name] = [.. values.Select(value => (bool?)value)];
        return this;
    }

    public ToyTrace At(params double[] times)
    {
        _times = times;
        return this;
    }

    /// <summary>The same, where step i is the one given here.</summary>
    public ToyTrace Sampled(IReadOnlyList<int> at)
    {
        var sampled = new ToyTrace(at.Count);
        foreach (var (name, values) in _numbers) sampled.With(name, [.. at.Select(step => values[step])]);
        foreach (var (name, values) in _truths) sampled.With(name, [.. at.Select(step => values[step] is true)]);
        return sampled;
    }

    public Signal? Numbers(string name) => _numbers.TryGetValue(name, out var values) ? new Signal(values, 1) : null;

    public bool?[]? Truths(string name) => _truths.GetValueOrDefault(name);

    public string?[]? Texts(string name) => null;

    public Unit? UnitOf(string name) => null;

    public AuditException Wrong(string what) => new(DiagnosticCode.DataFile, what);

    public AuditException Wrong(string name, int step, string what) => new(DiagnosticCode.DataFile, $"the '{name}' of step {step} {what}");
}
