using System.Runtime.InteropServices;
using DataAuditor.Metrics.SensitiveSpans;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>
/// What stands for what among the entities of one type. Originals and surrogates are kept as fingerprints and masks: what has to be hidden
/// is not in the state, and its size does not grow with the texts.
/// </summary>
internal sealed class SurrogateMap : IState<SurrogateMap>
{
    private readonly Dictionary<UInt128, Original> _originals = [];

    private readonly Dictionary<UInt128, Counterpart> _surrogates = [];

    public void Add(long record, Substitution entity)
    {
        var (original, surrogate) = (Fingerprint.Of(entity.Original), Fingerprint.Of(entity.Surrogate));
        Add(original, new Original(new Counterpart(surrogate, record), Mask.Of(entity.Original), entity.Original == entity.Surrogate));
        Add(surrogate, new Counterpart(original, record));
    }

    public void Merge(SurrogateMap later)
    {
        foreach (var (key, original) in later._originals) Add(key, original);
        foreach (var (key, counterpart) in later._surrogates) Add(key, counterpart);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassMap(_originals, archive.Pass, original => new Original(Counterpart.Passed(archive, original.Surrogate), Mask.Passed(archive, original.Mask), archive.Pass(original.IsUnchanged)));
        archive.PassMap(_surrogates, archive.Pass, counterpart => Counterpart.Passed(archive, counterpart));
        if (_originals.Values.Any(original => !_surrogates.ContainsKey(original.Surrogate.Key))) throw StateArchive.Broken("a surrogate is not there");
    }

    /// <summary>Every original, in no order.</summary>
    public IEnumerable<SurrogateVerdict> Verdicts => _originals.Select(original => VerdictOf(original.Key, original.Value));

    private SurrogateVerdict VerdictOf(UInt128 key, Original original)
    {
        var own = original.Surrogate;
        if (own.Conflict is { } conflict) return new SurrogateVerdict(original.IsUnchanged, conflict, Describe("has another surrogate", own.Record, conflict));

        var shared = _surrogates[own.Key];
        return shared.Conflict is { } second
            ? new SurrogateVerdict(original.IsUnchanged, own.Record, Describe("has the surrogate of another original", shared.Key == key ? second : shared.Record, own.Record))
            : new SurrogateVerdict(original.IsUnchanged, own.Record, Fault: null);

        string Describe(string fault, long there, long here) =>
            $"'{PlainText.OneLine(original.Mask.ToString(), maxLength: 40)}' {fault} in {(there == here ? "the same record" : $"record {there}")}";
    }

    private void Add(UInt128 key, Original later)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_originals, key, out var isKnown);
        known = isKnown ? known with { Surrogate = known.Surrogate.Then(later.Surrogate), IsUnchanged = known.IsUnchanged || later.IsUnchanged } : later;
    }

    private void Add(UInt128 key, Counterpart later)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_surrogates, key, out var isKnown);
        known = isKnown ? known.Then(later) : later;
    }

    private readonly record struct Original(Counterpart Surrogate, Mask Mask, bool IsUnchanged);
}
