using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Relexicalization;

/// <summary>What a model scores on real data and on relexicalised data, over the records that say so.</summary>
public sealed class ModelShift : IState<ModelShift>
{
    private readonly Moments _real = new();

    private readonly Moments _relexicalised = new();

    /// <summary>How far apart the two are, of each record.</summary>
    public Moments Distances { get; } = new();

    public Uncertainty? Uncertainty => Distances.Uncertainty?.Within(0, double.PositiveInfinity);

    /// <inheritdoc/>
    public void Merge(ModelShift later)
    {
        _real.Merge(later._real);
        _relexicalised.Merge(later._relexicalised);
        Distances.Merge(later.Distances);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_real);
        archive.PassState(_relexicalised);
        archive.PassState(Distances);
    }

    internal void Add(ModelMetric metric)
    {
        _real.Add(metric.Real);
        _relexicalised.Add(metric.Relexicalised);
        Distances.Add(metric.Distance);
    }

    internal Part PartOf(string subgroup) => new(subgroup, Distances.Mean)
    {
        Uncertainty = Uncertainty,
        Details = [new("real", _real.Mean), new("relexicalised", _relexicalised.Mean)],
    };
}
