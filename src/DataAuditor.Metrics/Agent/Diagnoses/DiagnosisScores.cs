using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Diagnoses;

/// <summary>How well violations are diagnosed: over all of all episodes, and by type.</summary>
public sealed class DiagnosisScores : IState<DiagnosisScores>
{
    private readonly PooledShare _all = new();

    private readonly Breakdown<PooledShare> _types = new();

    private long _records;

    private bool _hasLabel;

    public void Merge(DiagnosisScores later)
    {
        _all.Merge(later._all);
        _types.Merge(later._types);
        _records += later._records;
        _hasLabel |= later._hasLabel;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_all);
        archive.PassState(_types);
        _records = archive.PassCount(_records);
        _hasLabel = archive.Pass(_hasLabel);
    }

    internal void Add(long record, Diagnosis diagnosis, DiagnosisRatio ratio)
    {
        _records++;
        _hasLabel |= diagnosis.Labelled.Count > 0;
        AddTo(_all, record, ratio.Of(diagnosis.Found, diagnosis.Predicted.Count, diagnosis.Labelled.Count));
        foreach (var type in diagnosis.Predicted.Union(diagnosis.Labelled, StringComparer.Ordinal))
        {
            var (isPredicted, isLabelled) = (diagnosis.Predicted.Contains(type), diagnosis.Labelled.Contains(type));
            AddTo(_types.Of(type), record, ratio.Of(isPredicted && isLabelled ? 1 : 0, isPredicted ? 1 : 0, isLabelled ? 1 : 0));
        }
    }

    internal Measurement Measure(MetricInfo info, MetricContext context, DiagnosisRatio ratio)
    {
        if (_records == 0) return info.WorstFor("there is no synthetic record");
        if (_all.Members == 0) return _hasLabel ? info.WorstFor(ratio.NoMember) : Measurement.NotMeasurable("no record is labelled with a violation");

        return new Measurement.Score(_all.Value)
        {
            Uncertainty = _all.Uncertainty(context),
            Parts = [.. from type in _types.States where type.Value.Members > 0 select PartOf(type.Key, type.Value, context)],
            Skipped = [.. from type in _types.States where type.Value.Members == 0 select new SkippedPart(type.Key, ratio.NoMember)],
            Notes = [.. _types.TooMany("types")],
        };
    }

    private static Part PartOf(string type, PooledShare share, MetricContext context) =>
        new(type, share.Value) { Uncertainty = share.Uncertainty(context), Details = [new("of", share.Members)] };

    private static void AddTo(PooledShare? share, long record, (int Hits, int Members) ratio)
    {
        if (ratio.Members > 0) share?.Add(record, ratio.Hits, ratio.Members);
    }
}
