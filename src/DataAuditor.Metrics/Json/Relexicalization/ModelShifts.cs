using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Relexicalization;

/// <summary>How far a model's scores shift, of everyone and of subgroups.</summary>
public sealed class ModelShifts : IState<ModelShifts>
{
    public ModelShift Everyone { get; } = new();

    public Breakdown<ModelShift> Subgroups { get; } = new();

    public void Merge(ModelShifts later)
    {
        Everyone.Merge(later.Everyone);
        Subgroups.Merge(later.Subgroups);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Everyone);
        archive.PassState(Subgroups);
    }

    internal void Add(ModelMetric metric) => (metric.Subgroup is { } name ? Subgroups.Of(name) : Everyone)?.Add(metric);
}
