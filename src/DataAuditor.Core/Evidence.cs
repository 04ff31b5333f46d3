using DataAuditor.States;

namespace DataAuditor;

/// <summary>Keeps the worst records, by weight and then by position: bounded memory, and the same result for any split of the records.</summary>
public sealed class Evidence(int capacity = Evidence.DefaultCapacity) : IState<Evidence>
{
    public const int DefaultCapacity = 20;

    private static readonly Comparer<Exhibit> WorstFirst = Comparer<Exhibit>.Create(static (left, right) =>
    {
        var byWeight = right.Weight.CompareTo(left.Weight);
        if (byWeight != 0) return byWeight;

        var byRecord = left.Record.CompareTo(right.Record);
        if (byRecord != 0) return byRecord;

        var byPart = string.CompareOrdinal(left.Part, right.Part);
        return byPart != 0 ? byPart : string.CompareOrdinal(left.Detail, right.Detail);
    });

    private readonly SortedSet<Exhibit> _exhibits = new(WorstFirst);

    /// <summary>The exhibits kept, worst first.</summary>
    public IReadOnlyList<Exhibit> Exhibits => [.. _exhibits];

    /// <summary>Whether an exhibit of this weight at this position may be kept, which its words decide where a record has several: lets a caller spare itself the words.</summary>
    public bool Wants(long record, double weight) =>
        _exhibits.Count < capacity || weight > _exhibits.Max.Weight || (weight == _exhibits.Max.Weight && record <= _exhibits.Max.Record);

    public void Add(Exhibit exhibit)
    {
        _exhibits.Add(exhibit);
        if (_exhibits.Count > capacity) _exhibits.Remove(_exhibits.Max);
    }

    public void Merge(Evidence later)
    {
        foreach (var exhibit in later._exhibits) Add(exhibit);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive) => archive.PassList(_exhibits, exhibit => new Exhibit(
        archive.Pass(exhibit.Record),
        archive.Pass(exhibit.Weight),
        archive.PassText(exhibit.Detail),
        archive.Pass(exhibit.Part),
        archive.Pass(exhibit.Images is not null) ? new ExhibitImages(archive.PassText(exhibit.Images?.Image ?? ""), archive.Pass(exhibit.Images?.Reference)) : null));
}
