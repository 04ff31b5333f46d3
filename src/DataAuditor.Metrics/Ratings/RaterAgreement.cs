using DataAuditor.Agreement;
using DataAuditor.States;

namespace DataAuditor.Metrics.Ratings;

/// <summary>How far several raters of the same items agree. Their ratings are kept, since their chance agreement shows at the end.</summary>
public sealed class RaterAgreement : IState<RaterAgreement>
{
    private const string Name = "rater-agreement";

    private readonly List<IReadOnlyList<double>> _items = [];

    /// <summary>An item that one rater alone rated says nothing of agreement.</summary>
    public void Add(IReadOnlyList<double> ratings)
    {
        if (ratings.Count > 1) _items.Add(ratings);
    }

    public void Merge(RaterAgreement later) => _items.AddRange(later._items);

    public void Archive(StateArchive archive) => archive.PassList(
        _items,
        item => archive.PassVector(item is null ? null : [.. item]) is { Length: > 1 } ratings ? ratings : throw StateArchive.Broken("an item has not several ratings"));

    /// <summary>Krippendorff's α; none where no item has two ratings.</summary>
    internal IReadOnlyList<Part> Parts(MeasurementLevel level) => KrippendorffAlpha.Of(_items, level) is { } alpha
        ? [new Part(Name, alpha) { IsReference = true, Details = [new("items", _items.Count), new("ratings", _items.Sum(static item => item.Count))] }]
        : [];

    /// <summary>Why there is no part though items have two ratings.</summary>
    internal IReadOnlyList<SkippedPart> Skipped => _items.Count > 0 && KrippendorffAlpha.Of(_items, MeasurementLevel.Nominal) is null
        ? [new SkippedPart(Name, "all ratings are equal, so raters could not have disagreed")]
        : [];
}
