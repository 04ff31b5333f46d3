using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>How many originals have one surrogate, and alone.</summary>
public sealed class SurrogateShares : IState<SurrogateShares>
{
    private readonly Share _originals = new();

    private readonly Share _unchanged = new();

    private readonly Breakdown<Share> _types = new();

    private readonly Evidence _evidence = new();

    internal long Originals => _originals.Count;

    internal (int Consistent, int Count) Add(string type, SurrogateMap map)
    {
        var (consistent, count) = (0, 0);
        foreach (var verdict in map.Verdicts)
        {
            count++;
            if (verdict.Fault is null) consistent++;
            else _evidence.Add(new Exhibit(verdict.Record, 1, verdict.Fault, type));

            _unchanged.Add(verdict.IsUnchanged);
        }

        _originals.Add(consistent, count);
        _types.Of(type)?.Add(consistent, count);
        return (consistent, count);
    }

    /// <inheritdoc/>
    public void Merge(SurrogateShares later)
    {
        _originals.Merge(later._originals);
        _unchanged.Merge(later._unchanged);
        _types.Merge(later._types);
        _evidence.Merge(later._evidence);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_originals);
        archive.PassState(_unchanged);
        archive.PassState(_types);
        archive.PassState(_evidence);
    }

    internal Measurement.Score ScoreOf(Uncertainty? uncertainty) => new(_originals.Value)
    {
        Uncertainty = uncertainty,
        Parts =
        [
            .. _types.States.Select(static type => new Part(type.Key, type.Value.Value) { Details = [new("originals", type.Value.Count)] }),
            new Part("unchanged", _unchanged.Value) { Details = [new("originals", _unchanged.Hits)], IsReference = true },
        ],
        Notes = [.. _types.TooMany("types")],
        Evidence = _evidence.Exhibits,
    };
}
