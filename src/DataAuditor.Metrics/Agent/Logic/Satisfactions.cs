using System.Globalization;
using DataAuditor.Metrics.Agent.Logic.Traces;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>How many episodes satisfy a formula, and by what margins.</summary>
public sealed class Satisfactions : IState<Satisfactions>
{
    private readonly Margins _margins = new();

    private readonly RecordShares _shares = new();

    private readonly SortedDictionary<string, long> _absent = new(StringComparer.Ordinal);

    private long _withTimes;

    private long _withoutTimes;

    private long _unsampled;

    private long _withUnsampled;

    internal Satisfactions(TraceMonitor monitor) => Monitor = monitor;

    /// <summary>What holds episodes against the formula.</summary>
    internal TraceMonitor Monitor { get; }

    /// <param name="given">What comes out for the trace; null for one that cannot be held against the formula.</param>
    internal void Add(Verdict? given, ITrace trace)
    {
        _shares.Add(given?.IsSatisfied);
        if (given is not { } verdict) return;

        _margins.Add(verdict.Robustness);
        if (trace.Times is null) _withoutTimes++;
        else _withTimes++;
        _unsampled += verdict.Unsampled;
        if (verdict.Unsampled > 0) _withUnsampled++;
        foreach (var signal in Monitor.AbsentThroughout(trace)) _absent[signal] = _absent.GetValueOrDefault(signal) + 1;
    }

    public void Merge(Satisfactions later)
    {
        _shares.Merge(later._shares);
        _margins.Merge(later._margins);
        _withTimes += later._withTimes;
        _withoutTimes += later._withoutTimes;
        _unsampled += later._unsampled;
        _withUnsampled += later._withUnsampled;
        foreach (var (signal, records) in later._absent) _absent[signal] = _absent.GetValueOrDefault(signal) + records;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_shares);
        archive.PassState(_margins);
        _withTimes = archive.PassCount(_withTimes);
        _withoutTimes = archive.PassCount(_withoutTimes);
        _unsampled = archive.PassCount(_unsampled);
        _withUnsampled = archive.PassCount(_withUnsampled);
        archive.PassMap(_absent, archive.PassText, archive.Pass);
    }

    /// <param name="formula">As reports show it.</param>
    internal Measurement Measure(MetricInfo info, string formula)
    {
        if (Monitor.Specification.HasBareBounds && _withTimes > 0 && _withoutTimes > 0)
        {
            return Measurement.NotMeasurable(string.Create(CultureInfo.InvariantCulture, $"the formula's bounds have no unit: they count time in {Records(_withTimes)}, and steps in {Records(_withoutTimes)} without times"));
        }

        return _shares.Measure(info, Monitor.TraceLack) is Measurement.Score score
            ? score with { Parts = [.. _margins.Parts()], Notes = [$"the formula is {formula}", .. score.Notes, .. AbsentNotes, .. UnsampledNotes, .. _margins.Notes()] }
            : _shares.Measure(info, Monitor.TraceLack);
    }

    private IEnumerable<string> AbsentNotes => _absent.Select(static absent =>
        $"{Records(absent.Value)} {(absent.Value == 1 ? "has" : "have")} no step with a '{absent.Key}', which is taken for {AbsentValue.MeaningOf(absent.Key)}");

    private IEnumerable<string> UnsampledNotes => _unsampled switch
    {
        0 => [],
        1 => ["1 step lies between samples and is not asked"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{_unsampled} steps of {Records(_withUnsampled)} lie between samples and are not asked")],
    };

    private static string Records(long count) => count == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{count} records");
}
